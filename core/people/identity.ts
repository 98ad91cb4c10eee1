import type { Person } from '../article/article.ts';
import { profileOf } from '../article/authors/profiles.ts';
import { plain } from '../article/authors/same-name.ts';

/** The site of an address: its host, which `www.` and the like do not make another. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www|m|mobile|amp)\./, '') : '';
}

/**
 * Who somebody is as far as one site tells: the site and their name there. Two people of one name on
 * two sites are two; on one site they are one.
 */
export function nameKey(name: string, articleUrl: string): string {
  return `${siteOf(articleUrl)} ${plain(name) || name}`;
}

/** The accounts and pages that are somebody's own, each written one way only. */
export function profileKeys({ url, sameAs }: Pick<Person, 'url' | 'sameAs'>): string[] {
  const addresses = url === undefined ? sameAs : [url, ...sameAs];
  return [...new Set(addresses.flatMap((address) => profileKey(address) ?? []))];
}

function profileKey(address: string): string | undefined {
  const profile = profileOf(address);
  // Handles of one name on two Mastodon servers are two accounts.
  if (profile !== undefined && profile.provider !== 'mastodon') {
    return `${profile.provider}:${profile.handle.toLowerCase()}`;
  }
  if (!URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address);
  const path = pathname.replace(/\/+$/, '');
  // A front page is a site's, not a person's, unless it is theirs; nothing tells which.
  if (path === '' && search === '') return undefined;
  return `${siteOf(address)}${path}${search}`.toLowerCase();
}
