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
  readonly key: string;
  readonly hosts: RegExp;
  /** Its first group is the handle. */
  readonly path: RegExp;
}

const HANDLE = String.raw`@?([\p{L}\p{N}_.%-]{1,100})`;
const only = (prefix = '') => new RegExp(`^/${prefix}${HANDLE}/?$`, 'iu');

const PROVIDERS: readonly Provider[] = [
  { key: 'x', hosts: /^(?:twitter|x)\.com$/, path: only('(?:#!/)?') },
  {
    key: 'facebook',
    hosts: /^(?:[a-z-]+\.)?facebook\.com$|^fb\.(?:com|me)$/,
    path: /^\/(?:(?:people|pg|pages)\/[^/]+\/(\d+)|([^/]+))\/?$/iu,
  },
  {
    key: 'linkedin',
    hosts: /^(?:[a-z]{2}\.)?linkedin\.com$/,
    path: /^\/(?:in|pub|profile)\/([^/]+)(?:\/.*)?$/iu,
  },
  { key: 'instagram', hosts: /^instagram\.com$/, path: only() },
  { key: 'threads', hosts: /^threads\.(?:net|com)$/, path: only() },
  { key: 'bluesky', hosts: /^bsky\.app$/, path: only('profile/') },
  {
    key: 'youtube',
    hosts: /^youtube\.com$/,
    path: /^\/(?:(?:channel|user|c)\/([^/]+)|@([^/]+))(?:\/.*)?$/iu,
  },
  { key: 'tiktok', hosts: /^tiktok\.com$/, path: /^\/@([^/]+)\/?$/iu },
  { key: 'github', hosts: /^github\.com$/, path: only() },
  { key: 'gitlab', hosts: /^gitlab\.com$/, path: only() },
  { key: 'medium', hosts: /^medium\.com$/, path: /^\/@([^/]+)\/?$/iu },
  { key: 'mastodon', hosts: /./, path: /^\/(?:web\/)?@([\w.-]+(?:@[\w.-]+)?)\/?$/iu },
  { key: 'orcid', hosts: /^orcid\.org$/, path: /^\/([\dX-]{19})\/?$/iu },
  { key: 'google-scholar', hosts: /^scholar\.google\.[a-z.]+$/, path: /^\/citations$/iu },
  { key: 'researchgate', hosts: /^researchgate\.net$/, path: /^\/profile\/([^/]+)\/?$/iu },
  { key: 'xing', hosts: /^xing\.com$/, path: /^\/profile\/([^/]+)(?:\/.*)?$/iu },
  { key: 'pinterest', hosts: /^(?:[a-z]{2}\.)?pinterest\.[a-z.]+$/, path: only() },
  { key: 'flickr', hosts: /^flickr\.com$/, path: /^\/(?:people|photos)\/([^/]+)\/?$/iu },
  { key: 'muckrack', hosts: /^muckrack\.com$/, path: only() },
  { key: 'wikipedia', hosts: /^[a-z-]+\.wikipedia\.org$/, path: /^\/wiki\/([^/]+)$/iu },
  { key: 'wikidata', hosts: /^wikidata\.org$/, path: /^\/wiki\/(Q\d+)$/iu },
  { key: 'telegram', hosts: /^t\.me$|^telegram\.me$/, path: only() },
  { key: 'vk', hosts: /^vk\.com$/, path: only() },
  { key: 'reddit', hosts: /^reddit\.com$/, path: /^\/u(?:ser)?\/([^/]+)\/?$/iu },
  { key: 'stack-overflow', hosts: /^stackoverflow\.com$/, path: /^\/users\/\d+\/([^/]+)\/?$/iu },
  { key: 'dev', hosts: /^dev\.to$/, path: only() },
  {
    key: 'goodreads',
    hosts: /^goodreads\.com$/,
    path: /^\/(?:author\/show|user\/show)\/([^/]+)$/iu,
  },
  { key: 'imdb', hosts: /^imdb\.com$/, path: /^\/name\/(nm\d+)\/?$/iu },
  { key: 'twitch', hosts: /^twitch\.tv$/, path: only() },
  { key: 'soundcloud', hosts: /^soundcloud\.com$/, path: only() },
  { key: 'vimeo', hosts: /^vimeo\.com$/, path: only() },
  { key: 'quora', hosts: /^quora\.com$/, path: /^\/profile\/([^/]+)\/?$/iu },
  { key: 'tumblr', hosts: /\.tumblr\.com$/, path: /^\/?()$/iu },
  {
    key: 'google-plus',
    hosts: /^plus\.google\.com$/,
    path: /^\/(?:u\/\d+\/)?(\+?[\w.%-]+)(?:\/(?:posts|about))?\/?$/iu,
  },
  { key: 'about-me', hosts: /^about\.me$/, path: only() },
  { key: 'linktree', hosts: /^linktr\.ee$/, path: only() },
  { key: 'keybase', hosts: /^keybase\.io$/, path: only() },
  { key: 'weibo', hosts: /^weibo\.com$/, path: /^\/(?:u\/)?([\w.-]+)\/?$/iu },
];

/** First path words that are the provider's own and no account. */
const NOT_A_HANDLE =
  /^(?:share|sharer|sharer\.php|share\.php|sharearticle|intent|home|search|login|signup|dialog|plugins|hashtag|i|tr|events?|groups?|watch|embed|explore|p|reel|reels|about|privacy|legal|help|policies|pin|pages|profile\.php|company|school|widgets|settings|messages|follow|sharing|submit|joinchat|tv|video|videos|photo|photos|story\.php|l\.php|home\.php|2008|hashtags?|features|topics|marketplace|sponsors|orgs|joinchannel|in|feed|compose|favicon\.ico)$/i;

/** Recognises an account from an address. Share links, posts and the providers' own pages are none. */
export function profileOf(address: string): Profile | undefined {
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
  for (const provider of PROVIDERS) {
    if (!provider.hosts.test(host)) continue;
    const match = provider.path.exec(path);
    if (match === null) continue;
    const handle = match.slice(1).find((group) => group) ?? '';
    if (NOT_A_HANDLE.test(handle)) continue;
    if (provider.key === 'google-scholar' && !url.searchParams.get('user')) continue;
    const query = provider.key === 'google-scholar' ? `?user=${url.searchParams.get('user')}` : '';
    return {
      provider: provider.key,
      handle: provider.key === 'tumblr' ? (host.split('.')[0] ?? '') : readable(handle),
      url: `${url.origin}${path}${query}`,
    };
  }
  return undefined;
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
  const host = hostOf(address);
  return PROVIDERS.some((provider) => provider.key !== 'mastodon' && provider.hosts.test(host));
}
