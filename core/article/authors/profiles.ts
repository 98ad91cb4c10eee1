import { hostOf } from './urls.ts';

/** Somebody's account with a provider, as an address tells it. */
export interface Profile {
  /** The provider's key, such as `mastodon`; an icon is chosen by it. */
  readonly provider: string;
  /** What the account is called there, without `@` unless it names a server too. */
  readonly handle: string;
  /** The address without tracking, as it is to be opened. */
  readonly url: string;
}

interface Provider {
  /** The registered names of its hosts. */
  readonly sites: string;
  /** Its first group that matches is the handle. */
  readonly path: RegExp;
  /** Hosts below the registered name that have accounts; without it only the name itself has. */
  readonly below?: RegExp;
}

/** An account right below the root; `NOT_A_HANDLE` tells what else stands there. */
const ROOT = /^\/@?([\w.%-]{1,100})\/?$/;

/** By the keys that icons are chosen by. */
const PROVIDERS: Readonly<Record<string, Provider>> = {
  x: { sites: 'twitter.com x.com', path: /^\/(?:#!\/)?@?([\w.%-]{1,100})\/?$/ },
  facebook: {
    sites: 'facebook.com fb.com fb.me',
    below: /^[a-z-]+$/,
    path: /^\/(?:(?:people|pg|pages)\/[^/]+\/(\d+)|([^/]+))\/?$/i,
  },
  linkedin: {
    sites: 'linkedin.com',
    below: /^[a-z]{2}$/,
    path: /^\/(?:in|pub|profile)\/([^/]+)(?:\/.*)?$/i,
  },
  instagram: { sites: 'instagram.com', path: ROOT },
  threads: { sites: 'threads.net threads.com', path: ROOT },
  bluesky: { sites: 'bsky.app', path: /^\/profile\/@?([\w.%:-]{1,100})\/?$/i },
  youtube: {
    sites: 'youtube.com',
    path: /^\/(?:(?:channel|user|c)\/([^/]+)|@([^/]+))(?:\/.*)?$/i,
  },
  tiktok: { sites: 'tiktok.com', path: /^\/@([^/]+)\/?$/ },
  github: { sites: 'github.com', path: ROOT },
  gitlab: { sites: 'gitlab.com', path: ROOT },
  medium: { sites: 'medium.com', path: /^\/@([^/]+)\/?$/ },
  orcid: { sites: 'orcid.org', path: /^\/([\dX-]{19})\/?$/i },
  'google-scholar': { sites: 'scholar.google', path: /^\/citations$/i },
  researchgate: { sites: 'researchgate.net', path: /^\/profile\/([^/]+)\/?$/i },
  xing: { sites: 'xing.com', path: /^\/profile\/([^/]+)(?:\/.*)?$/i },
  pinterest: { sites: 'pinterest', below: /^[a-z]{2}$/, path: ROOT },
  flickr: { sites: 'flickr.com', path: /^\/(?:people|photos)\/([^/]+)\/?$/i },
  muckrack: { sites: 'muckrack.com', path: ROOT },
  wikipedia: { sites: 'wikipedia.org', below: /^[a-z-]+$/, path: /^\/wiki\/([^/]+)$/i },
  wikidata: { sites: 'wikidata.org', path: /^\/wiki\/(Q\d+)$/i },
  telegram: { sites: 't.me telegram.me', path: ROOT },
  vk: { sites: 'vk.com', path: ROOT },
  reddit: { sites: 'reddit.com', path: /^\/u(?:ser)?\/([^/]+)\/?$/i },
  'stack-overflow': { sites: 'stackoverflow.com', path: /^\/users\/\d+\/([^/]+)\/?$/i },
  dev: { sites: 'dev.to', path: ROOT },
  goodreads: { sites: 'goodreads.com', path: /^\/(?:author\/show|user\/show)\/([^/]+)$/i },
  imdb: { sites: 'imdb.com', path: /^\/name\/(nm\d+)\/?$/i },
  twitch: { sites: 'twitch.tv', path: ROOT },
  soundcloud: { sites: 'soundcloud.com', path: ROOT },
  vimeo: { sites: 'vimeo.com', path: ROOT },
  quora: { sites: 'quora.com', path: /^\/profile\/([^/]+)\/?$/i },
  tumblr: { sites: 'tumblr.com', below: /./, path: /^\/?()$/ },
  'google-plus': {
    sites: 'plus.google.com',
    path: /^\/(?:u\/\d+\/)?(\+?[\w.%-]+)(?:\/(?:posts|about))?\/?$/i,
  },
  'about-me': { sites: 'about.me', path: ROOT },
  linktree: { sites: 'linktr.ee', path: ROOT },
  keybase: { sites: 'keybase.io', path: ROOT },
  weibo: { sites: 'weibo.com', path: /^\/(?:u\/)?([\w.-]+)\/?$/i },
};

const BY_SITE = new Map(
  Object.entries(PROVIDERS).flatMap(([key, { sites }]) =>
    sites.split(' ').map((site) => [site, key] as const),
  ),
);

/** Anybody's server: the handle alone tells. */
const MASTODON = /^\/(?:web\/)?@([\w.-]+(?:@[\w.-]+)?)\/?$/;

/** The key of the provider that has accounts on a host. */
function providerOn(host: string): string | undefined {
  const own = BY_SITE.get(host);
  // Tumblr's blogs are hosts of their own.
  if (own !== undefined) return own === 'tumblr' ? undefined : own;
  const labels = host.split('.');
  if (labels.length < 2) return undefined;
  if (host.startsWith('scholar.google.')) return 'google-scholar';
  const at = labels.indexOf('pinterest');
  if (at === 0 || (at === 1 && labels[0]?.length === 2)) return 'pinterest';
  const key = BY_SITE.get(labels.slice(1).join('.'));
  const below = key === undefined ? undefined : PROVIDERS[key]?.below;
  return below?.test(labels[0] ?? '') ? key : undefined;
}

/** First path words that are the provider's own and no account. */
const NOT_A_HANDLE =
  /^(?:share|sharer|sharer\.php|share\.php|sharearticle|intent|home|search|login|signup|dialog|plugins|hashtag|i|tr|events?|groups?|watch|embed|explore|p|reel|reels|about|privacy|legal|help|policies|pin|pages|profile\.php|company|school|widgets|settings|messages|follow|sharing|submit|joinchat|tv|video|videos|photo|photos|story\.php|l\.php|home\.php|2008|hashtags?|features|topics|marketplace|sponsors|orgs|joinchannel|in|feed|compose|favicon\.ico)$/i;

/** Recognises an account from an address. Share links, posts and the providers' own pages are none. */
export function profileOf(address: string): Profile | undefined {
  // Most links lead elsewhere: they are told without being taken apart.
  if (!/^https?:\/\/[^/]*\/+@?https?:/i.test(address) && !mayBeProfile(address)) return undefined;
  const fixed = undoubled(address);
  let url: URL;
  try {
    url = new URL(fixed);
  } catch {
    return undefined;
  }
  const host = hostOf(fixed);
  const follow = /^\/intent\/(?:follow|user)/.test(url.pathname)
    ? url.searchParams.get('screen_name')
    : null;
  if (/^(?:twitter|x)\.com$/.test(host) && follow) {
    const handle = follow.replace(/^@/, '');
    return { provider: 'x', handle, url: `https://x.com/${handle}` };
  }
  if (
    /^facebook\.com$/.test(host) &&
    url.pathname === '/profile.php' &&
    url.searchParams.get('id')
  ) {
    const id = url.searchParams.get('id') ?? '';
    return {
      provider: 'facebook',
      handle: id,
      url: `https://www.facebook.com/profile.php?id=${encodeURIComponent(id)}`,
    };
  }
  const path =
    host === 'twitter.com' && url.hash.startsWith('#!/') ? url.hash.slice(2) : url.pathname;
  const provider = providerOn(host) ?? 'mastodon';
  const match = (PROVIDERS[provider]?.path ?? MASTODON).exec(path);
  if (match === null) return undefined;
  const handle = match.slice(1).find((group) => group) ?? '';
  if (handle !== '' && NOT_A_HANDLE.test(handle)) return undefined;
  const user = url.searchParams.get('user');
  if (provider === 'google-scholar' && !user) return undefined;
  return {
    provider,
    handle: provider === 'tumblr' ? (host.split('.')[0] ?? '') : readable(handle),
    url: `${url.origin}${path}${provider === 'google-scholar' ? `?user=${user}` : ''}`,
  };
}

function mayBeProfile(address: string): boolean {
  return address.includes('/@') || isSocialHost(address.trim());
}

/** `http://twitter.com/https://twitter.com/jane`: two addresses glued by a form that wanted a handle. */
function undoubled(address: string): string {
  const inner = /^https?:\/\/[^/]+\/+@?(https?:?\/\/?.+)$/i.exec(address.trim())?.[1];
  return inner === undefined ? address.trim() : inner.replace(/^(https?):?\/+/i, '$1://');
}

function readable(handle: string): string {
  try {
    return decodeURIComponent(handle);
  } catch {
    return handle;
  }
}

/** Whether the address is of a service where people have accounts, an account or not. */
export function isSocialHost(address: string): boolean {
  return providerOn(hostOf(address)) !== undefined;
}
