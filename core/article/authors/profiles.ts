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
  /** What stands before the handle in the path; without it the handle stands below the root. */
  readonly before?: string;
  /** Hosts below the registered name have accounts too. */
  readonly below?: boolean;
  /** More may follow the handle in the path. */
  readonly more?: boolean;
}

/** By the keys that icons are chosen by. */
const PROVIDERS: Readonly<Record<string, Provider>> = {
  x: { sites: 'twitter.com x.com', before: '/' },
  facebook: {
    sites: 'facebook.com fb.com fb.me',
    before: '/ /people/*/ /pg/*/ /pages/*/',
    below: true,
  },
  linkedin: { sites: 'linkedin.com', before: '/in/ /pub/ /profile/', below: true, more: true },
  instagram: { sites: 'instagram.com' },
  threads: { sites: 'threads.net threads.com' },
  bluesky: { sites: 'bsky.app', before: '/profile/' },
  youtube: { sites: 'youtube.com', before: '/@ /channel/ /user/ /c/', more: true },
  tiktok: { sites: 'tiktok.com', before: '/@' },
  github: { sites: 'github.com' },
  gitlab: { sites: 'gitlab.com' },
  medium: { sites: 'medium.com', before: '/@' },
  orcid: { sites: 'orcid.org' },
  'google-scholar': { sites: 'scholar.google' },
  researchgate: { sites: 'researchgate.net', before: '/profile/' },
  xing: { sites: 'xing.com', before: '/profile/', more: true },
  pinterest: { sites: 'pinterest', below: true },
  flickr: { sites: 'flickr.com', before: '/people/ /photos/' },
  muckrack: { sites: 'muckrack.com' },
  wikipedia: { sites: 'wikipedia.org', before: '/wiki/', below: true },
  wikidata: { sites: 'wikidata.org', before: '/wiki/' },
  telegram: { sites: 't.me telegram.me' },
  vk: { sites: 'vk.com' },
  reddit: { sites: 'reddit.com', before: '/u/ /user/' },
  'stack-overflow': { sites: 'stackoverflow.com', before: '/users/*/' },
  dev: { sites: 'dev.to' },
  goodreads: { sites: 'goodreads.com', before: '/author/show/ /user/show/' },
  imdb: { sites: 'imdb.com', before: '/name/' },
  twitch: { sites: 'twitch.tv' },
  soundcloud: { sites: 'soundcloud.com' },
  vimeo: { sites: 'vimeo.com' },
  quora: { sites: 'quora.com', before: '/profile/' },
  tumblr: { sites: 'tumblr.com', below: true },
  'google-plus': { sites: 'plus.google.com', more: true },
  'about-me': { sites: 'about.me' },
  linktree: { sites: 'linktr.ee' },
  keybase: { sites: 'keybase.io' },
  weibo: { sites: 'weibo.com', before: '/ /u/' },
};

const BY_SITE = new Map(
  Object.entries(PROVIDERS).flatMap(([key, { sites }]) =>
    sites.split(' ').map((site) => [site, key] as const),
  ),
);

/** The key of the provider that has accounts on a host. */
function providerOn(host: string): string | undefined {
  const own = BY_SITE.get(host);
  // Tumblr's blogs are hosts of their own.
  if (own !== undefined) return own === 'tumblr' ? undefined : own;
  if (host.startsWith('scholar.google.')) return 'google-scholar';
  if (/^(?:[a-z]{2}\.)?pinterest\./.test(host)) return 'pinterest';
  const key = BY_SITE.get(host.slice(host.indexOf('.') + 1));
  return key !== undefined && PROVIDERS[key]?.below ? key : undefined;
}

/** First path words that are the provider's own and no account. */
const NOT_A_HANDLE = new Set(
  (
    'share sharer sharer.php share.php sharearticle intent home search login signup dialog plugins hashtag hashtags i tr event events group ' +
    'groups watch embed explore p reel reels about privacy legal help policies pin pages profile.php company school widgets settings messages ' +
    'follow sharing submit joinchat tv video videos photo photos story.php l.php home.php 2008 feature features topics marketplace sponsors ' +
    'orgs joinchannel in feed compose favicon.ico'
  ).split(' '),
);

/** Recognises an account from an address. Share links, posts and the providers' own pages are none. */
export function profileOf(address: string): Profile | undefined {
  // Most links lead elsewhere: they are told without being taken apart.
  if (!mayBeProfile(address)) return undefined;
  const fixed = undoubled(address);
  if (!URL.canParse(fixed)) return undefined;
  const url = new URL(fixed);
  const host = hostOf(fixed);
  const provider = providerOn(host) ?? 'mastodon';
  const asked = askedFor(provider, url);
  if (asked || provider === 'google-scholar') return asked;
  if (provider === 'tumblr') {
    const [blog = ''] = host.split('.');
    return url.pathname === '/' ? { provider, handle: blog, url: `${url.origin}/` } : undefined;
  }
  const path = provider === 'x' && url.hash.startsWith('#!/') ? url.hash.slice(2) : url.pathname;
  const handle =
    provider === 'mastodon' ? mastodonHandle(path) : handleIn(path, PROVIDERS[provider]);
  if (handle === undefined || NOT_A_HANDLE.has(handle.toLowerCase())) return undefined;
  return { provider, handle: readable(handle), url: `${url.origin}${path}` };
}

/** An account that the query names, as where a button asks to follow it. */
function askedFor(provider: string, url: URL): Profile | undefined {
  const query = url.searchParams;
  const follow = url.pathname.startsWith('/intent/') ? query.get('screen_name') : null;
  if (provider === 'x' && follow) {
    const handle = follow.replace(/^@/, '');
    return { provider, handle, url: `https://x.com/${handle}` };
  }
  const id = url.pathname === '/profile.php' ? query.get('id') : null;
  if (provider === 'facebook' && id) {
    const page = `https://www.facebook.com/profile.php?id=${encodeURIComponent(id)}`;
    return { provider, handle: id, url: page };
  }
  const user = url.pathname === '/citations' ? query.get('user') : null;
  if (provider === 'google-scholar' && user) {
    return { provider, handle: user, url: `${url.origin}${url.pathname}?user=${user}` };
  }
  return undefined;
}

/** The handle in a path, where the provider has it. */
function handleIn(path: string, provider: Provider | undefined): string | undefined {
  const parts = path.replace(/\/$/, '').split('/');
  for (const before of (provider?.before ?? '/').split(' ')) {
    const lead = before.split('/').slice(0, -1);
    const glued = before.slice(before.lastIndexOf('/') + 1);
    if (!lead.every((part, index) => part === '*' || part === parts[index]?.toLowerCase()))
      continue;
    const handle = parts[lead.length];
    if (handle === undefined || !handle.startsWith(glued)) continue;
    if (parts.length > lead.length + 1 && !provider?.more) continue;
    const bare = handle.slice(glued.length).replace(/^@/, '');
    if (bare !== '') return bare;
  }
  return undefined;
}

/** Anybody's server: the handle alone tells. */
function mastodonHandle(path: string): string | undefined {
  return /^\/(?:web\/)?@([\w.-]+(?:@[\w.-]+)?)\/?$/.exec(path)?.[1];
}

function mayBeProfile(address: string): boolean {
  return address.includes('/@') || isSocialHost(address.trim()) || DOUBLED.test(address);
}

/** `http://twitter.com/https://twitter.com/jane`: two addresses glued by a form that wanted a handle. */
const DOUBLED = /^https?:\/\/[^/]+\/+@?(https?):?\/\/?(.+)$/i;

function undoubled(address: string): string {
  const [, scheme, rest] = DOUBLED.exec(address.trim()) ?? [];
  return rest === undefined ? address.trim() : `${scheme}://${rest}`;
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
