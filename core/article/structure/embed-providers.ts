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
  readonly host: RegExp;
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

const PROVIDERS: readonly Provider[] = [
  {
    name: 'YouTube',
    host: /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/,
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
  },
  {
    name: 'Vimeo',
    host: /(?:^|\.)vimeo\.com$/,
    link: (url) => after(url, /\/(?:video\/)?(\d+)/, 'https://vimeo.com/'),
  },
  {
    name: 'Dailymotion',
    host: /(?:^|\.)dailymotion\.com$/,
    link: (url) =>
      after(url, /\/video\/([\w-]+)/, 'https://www.dailymotion.com/video/') ??
      `https://www.dailymotion.com/video/${encodeURIComponent(url.searchParams.get('video') ?? '')}`,
  },
  { name: 'Twitch', host: /^(?:player|clips)\.twitch\.tv$/ },
  {
    name: 'X',
    host: /^(?:platform\.twitter\.com|(?:www\.)?(?:twitter|x)\.com)$/,
    link: (url) => {
      const id = url.searchParams.get('id') ?? /\/status\/(\d+)/.exec(url.pathname)?.[1];
      return id && /^\d+$/.test(id) ? `https://x.com/i/status/${id}` : undefined;
    },
  },
  {
    name: 'Instagram',
    host: /(?:^|\.)instagram\.com$/,
    link: (url) => after(url, /^\/((?:p|reel|tv)\/[\w-]+)/, 'https://www.instagram.com/'),
  },
  { name: 'Facebook', host: /(?:^|\.)facebook\.com$/, link: given('href') },
  {
    name: 'TikTok',
    host: /(?:^|\.)tiktok\.com$/,
    link: (url) => after(url, /\/embed\/(?:v\d\/)?(\d+)/, 'https://www.tiktok.com/@/video/'),
  },
  {
    name: 'Spotify',
    host: /^open\.spotify\.com$/,
    link: (url) => after(url, /^\/embed(?:-podcast)?\/(\w+\/\w+)/, 'https://open.spotify.com/'),
  },
  { name: 'SoundCloud', host: /^w\.soundcloud\.com$/, link: given('url') },
  {
    name: 'Apple',
    host: /^embed\.(?:podcasts|music)\.apple\.com$/,
    link: (url) => `https://${url.hostname.slice('embed.'.length)}${url.pathname}`,
  },
  { name: 'Bandcamp', host: /(?:^|\.)bandcamp\.com$/ },
  { name: 'Google Maps', host: /^(?:www|maps)\.google\.[a-z.]+$/ },
  { name: 'OpenStreetMap', host: /(?:^|\.)openstreetmap\.org$/ },
  {
    name: 'CodePen',
    host: /^codepen\.io$/,
    link: (url) => `https://codepen.io${url.pathname.replace('/embed/', '/pen/')}`,
  },
  { name: 'CodeSandbox', host: /^codesandbox\.io$/ },
  { name: 'JSFiddle', host: /^jsfiddle\.net$/ },
  { name: 'Datawrapper', host: /^datawrapper\.dwcdn\.net$/ },
  { name: 'Flourish', host: /^flo\.uri\.sh$/ },
  { name: 'Infogram', host: /^(?:e\.)?infogram\.com$/ },
  { name: 'Bluesky', host: /^embed\.bsky\.app$/ },
  { name: 'Reddit', host: /^(?:www|embed)\.(?:reddit|redditmedia)\.com$/ },
  { name: 'TED', host: /^embed\.ted\.com$/, link: (url) => `https://www.ted.com${url.pathname}` },
  { name: 'Internet Archive', host: /^archive\.org$/ },
  { name: 'Bilibili', host: /^player\.bilibili\.com$/ },
  { name: 'Streamable', host: /^streamable\.com$/ },
  { name: 'Wistia', host: /(?:^|\.)wistia\.(?:net|com)$/ },
  { name: 'Loom', host: /^www\.loom\.com$/ },
  { name: 'SlideShare', host: /(?:^|\.)slideshare\.net$/ },
  { name: 'Scribd', host: /(?:^|\.)scribd\.com$/ },
  { name: 'GIPHY', host: /^giphy\.com$/ },
];

/** What an embedded frame shows, by its address; undefined for advertising and the unknown. */
export function embeddedItem(address: string, baseUrl: string): EmbeddedItem | undefined {
  if (!URL.canParse(address, baseUrl)) return undefined;
  const url = new URL(address, baseUrl);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const provider = PROVIDERS.find(({ host }) => host.test(url.hostname));
  // A map's host also serves everything else of its company.
  if (!provider || (provider.name === 'Google Maps' && !/map/.test(url.href))) return undefined;
  if ((provider.name === 'Facebook' || provider.name === 'X') && !provider.link?.(url)) {
    return undefined;
  }
  url.protocol = 'https:';
  const still = provider.still?.(url);
  return {
    provider: provider.name,
    link: provider.link?.(url) ?? url.href,
    ...(still !== undefined && { still }),
  };
}
