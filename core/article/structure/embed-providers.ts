import { byHost } from '../by-host.ts';

/** What an embed stands for: whose it is, where it can be opened, and its still picture. */
export interface EmbeddedItem {
  readonly provider: string;
  /** Absolute, https. */
  readonly link: string;
  /** Absolute, https; only where the provider's address of it is known without asking. */
  readonly still?: string;
}

interface Provider {
  readonly name: string;
  /** Whether its host also serves frames that are no items: those without a link are left out. */
  readonly isKnownOnly?: true;
  /** The item's own page, by the frame's address; without it the frame's address is linked. */
  readonly link?: (url: URL) => string | undefined;
  readonly still?: (url: URL) => string | undefined;
}

const youtubeId = (url: URL): string | undefined => {
  const id = /^\/(?:embed|v|shorts|live|vi)\/([\w-]{11})(?:$|\/)/.exec(url.pathname)?.[1];
  const short = url.hostname === 'youtu.be' ? url.pathname.slice(1, 12) : undefined;
  const found = id ?? short ?? url.searchParams.get('v') ?? undefined;
  return found !== undefined && /^[\w-]{11}$/.test(found) ? found : undefined;
};

const after = (url: URL, pattern: RegExp, start: string): string | undefined => {
  const id = pattern.exec(url.pathname)?.[1];
  return id === undefined ? undefined : start + id;
};

/** The address that a player is given as a parameter. */
const given = (name: string) => (url: URL) => {
  const value = url.searchParams.get(name) ?? '';
  return /^https:\/\//.test(value) ? value : undefined;
};

const YOUTUBE: Provider = {
  name: 'YouTube',
  link: (url) => {
    const id = youtubeId(url);
    const list = url.searchParams.get('list');
    if (id !== undefined) return `https://www.youtube.com/watch?v=${id}`;
    return list ? `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}` : undefined;
  },
  still: (url) => {
    const id = youtubeId(url);
    return id === undefined ? undefined : `https://i.ytimg.com/vi/${id}/hqdefault.jpg`;
  },
};

const X: Provider = {
  name: 'X',
  isKnownOnly: true,
  link: (url) => {
    const id = url.searchParams.get('id') ?? /\/status\/(\d+)/.exec(url.pathname)?.[1];
    return id && /^\d+$/.test(id) ? `https://x.com/i/status/${id}` : undefined;
  },
};

const APPLE: Provider = {
  name: 'Apple',
  link: (url) => `https://${url.hostname.slice('embed.'.length)}${url.pathname}`,
};

// The hosts of maps also serve everything else of their company.
const GOOGLE_MAPS: Provider = {
  name: 'Google Maps',
  isKnownOnly: true,
  link: ({ href }) => (href.includes('map') ? href : undefined),
};

const REDDIT: Provider = { name: 'Reddit' };

const PROVIDERS: Readonly<Record<string, Provider>> = {
  'youtube.com': YOUTUBE,
  'youtube-nocookie.com': YOUTUBE,
  'youtu.be': YOUTUBE,
  'vimeo.com': {
    name: 'Vimeo',
    link: (url) => after(url, /\/(?:video\/)?(\d+)/, 'https://vimeo.com/'),
  },
  'dailymotion.com': {
    name: 'Dailymotion',
    link: (url) =>
      after(url, /\/video\/([\w-]+)/, 'https://www.dailymotion.com/video/') ??
      `https://www.dailymotion.com/video/${encodeURIComponent(url.searchParams.get('video') ?? '')}`,
  },
  'player.twitch.tv': { name: 'Twitch' },
  'clips.twitch.tv': { name: 'Twitch' },
  'platform.twitter.com': X,
  'twitter.com': X,
  'x.com': X,
  'instagram.com': {
    name: 'Instagram',
    link: (url) => after(url, /^\/((?:p|reel|tv)\/[\w-]+)/, 'https://www.instagram.com/'),
  },
  'facebook.com': { name: 'Facebook', isKnownOnly: true, link: given('href') },
  'tiktok.com': {
    name: 'TikTok',
    link: (url) => after(url, /\/embed\/(?:v\d\/)?(\d+)/, 'https://www.tiktok.com/@/video/'),
  },
  'open.spotify.com': {
    name: 'Spotify',
    link: (url) => after(url, /^\/embed(?:-podcast)?\/(\w+\/\w+)/, 'https://open.spotify.com/'),
  },
  'w.soundcloud.com': { name: 'SoundCloud', link: given('url') },
  'embed.podcasts.apple.com': APPLE,
  'embed.music.apple.com': APPLE,
  'bandcamp.com': { name: 'Bandcamp' },
  'www.google': GOOGLE_MAPS,
  'maps.google': GOOGLE_MAPS,
  'openstreetmap.org': { name: 'OpenStreetMap' },
  'codepen.io': {
    name: 'CodePen',
    link: (url) => `https://codepen.io${url.pathname.replace('/embed/', '/pen/')}`,
  },
  'codesandbox.io': { name: 'CodeSandbox' },
  'jsfiddle.net': { name: 'JSFiddle' },
  'datawrapper.dwcdn.net': { name: 'Datawrapper' },
  'flo.uri.sh': { name: 'Flourish' },
  'infogram.com': { name: 'Infogram' },
  'embed.bsky.app': { name: 'Bluesky' },
  'www.reddit.com': REDDIT,
  'embed.reddit.com': REDDIT,
  'www.redditmedia.com': REDDIT,
  'embed.ted.com': { name: 'TED', link: (url) => `https://www.ted.com${url.pathname}` },
  'archive.org': { name: 'Internet Archive' },
  'player.bilibili.com': { name: 'Bilibili' },
  'streamable.com': { name: 'Streamable' },
  'wistia.net': { name: 'Wistia' },
  'wistia.com': { name: 'Wistia' },
  'www.loom.com': { name: 'Loom' },
  'slideshare.net': { name: 'SlideShare' },
  'scribd.com': { name: 'Scribd' },
  'giphy.com': { name: 'GIPHY' },
};

/** What an embedded frame shows, by its address; undefined for advertising and the unknown. */
export function embeddedItem(address: string, baseUrl: string): EmbeddedItem | undefined {
  const url = URL.parse(address, baseUrl);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const provider = byHost(PROVIDERS, url.hostname);
  if (!provider) return undefined;
  url.protocol = 'https:';
  const link = provider.link?.(url);
  if (link === undefined && provider.isKnownOnly) return undefined;
  const still = provider.still?.(url);
  return {
    provider: provider.name,
    link: link ?? url.href,
    ...(still !== undefined && { still }),
  };
}
