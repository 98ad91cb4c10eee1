import { profileOf } from '../../core/article/authors/profiles.ts';

/** What providers call themselves; names, the same in every language. */
const PROVIDERS: Readonly<Record<string, string>> = {
  x: 'X',
  facebook: 'Facebook',
  linkedin: 'LinkedIn',
  instagram: 'Instagram',
  threads: 'Threads',
  bluesky: 'Bluesky',
  youtube: 'YouTube',
  tiktok: 'TikTok',
  github: 'GitHub',
  gitlab: 'GitLab',
  medium: 'Medium',
  mastodon: 'Mastodon',
  orcid: 'ORCID',
  'google-scholar': 'Google Scholar',
  researchgate: 'ResearchGate',
  xing: 'XING',
  pinterest: 'Pinterest',
  flickr: 'Flickr',
  muckrack: 'Muck Rack',
  wikipedia: 'Wikipedia',
  wikidata: 'Wikidata',
  telegram: 'Telegram',
  vk: 'VK',
  reddit: 'Reddit',
  'stack-overflow': 'Stack Overflow',
  dev: 'DEV',
  goodreads: 'Goodreads',
  imdb: 'IMDb',
  twitch: 'Twitch',
  soundcloud: 'SoundCloud',
  vimeo: 'Vimeo',
  quora: 'Quora',
  tumblr: 'Tumblr',
  'google-plus': 'Google+',
  'about-me': 'about.me',
  linktree: 'Linktree',
  keybase: 'Keybase',
  weibo: 'Weibo',
};

/** Where people are known by a handle that is written with an at sign. */
const WITH_AT_SIGN = new Set(
  'x instagram threads tiktok bluesky mastodon medium telegram github'.split(' '),
);

/** Where the handle is what people are known by, but stands by itself. */
const BARE = new Set('gitlab orcid reddit twitch soundcloud keybase dev'.split(' '));

/** A profile elsewhere as it is shown. */
export interface ProfileLabel {
  /** The provider's key, by which its icon is chosen; undefined for an address of no known one. */
  readonly provider: string | undefined;
  /** The handle, where people are known by it; else the provider's name or the host. */
  readonly label: string;
  /** The provider's name, where the label is a handle. */
  readonly of: string | undefined;
}

/** @param address an absolute http or https address */
export function profileLabel(address: string): ProfileLabel {
  const profile = profileOf(address);
  const name = profile && PROVIDERS[profile.provider];
  if (profile === undefined || name === undefined) {
    const host = URL.canParse(address) ? new URL(address).hostname : address;
    return { provider: undefined, label: host.replace(/^www\./, ''), of: undefined };
  }
  const { provider } = profile;
  const handle = handleOf(address, profile.handle, provider);
  if (handle === undefined) return { provider, label: name, of: undefined };
  return { provider, label: handle, of: name };
}

function handleOf(address: string, handle: string, provider: string): string | undefined {
  if (BARE.has(provider)) return handle;
  if (provider === 'youtube') return /\/@/.test(address) ? `@${handle}` : undefined;
  if (!WITH_AT_SIGN.has(provider)) return undefined;
  // The same handle with another server is somebody else.
  const server =
    provider === 'mastodon' && !handle.includes('@') ? new URL(address).host : undefined;
  return server === undefined ? `@${handle}` : `@${handle}@${server}`;
}
