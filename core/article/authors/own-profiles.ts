import type { Page } from './page-context.ts';
import { contentsOf } from './page-meta.ts';
import { type Profile, profileOf } from './profiles.ts';
import { isNamedAfter, plain } from './same-name.ts';
import { addressOfLink, type Link, sameSite, sameUrlKey } from './urls.ts';

const SITE_LINKS =
  ':is(footer, nav, body > header, [class*="site-header" i], [class*="site-footer" i], [id*="footer" i], [id="header" i], [id="masthead" i]) a[href*="//"]';
const AUTHOR_PARTS = 'article, [class*="author" i], [class*="byline" i]';

const accounts = new WeakMap<Page, ReadonlySet<string>>();

/** Whether an account is the site's own: of its header or footer, or `twitter:site`. */
export function isSiteAccount(page: Page, address: string): boolean {
  let known = accounts.get(page);
  if (known === undefined) {
    known = siteAccounts(page);
    accounts.set(page, known);
  }
  return known.has(sameUrlKey(address));
}

function siteAccounts(page: Page): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (address: string | undefined) => {
    const profile = address === undefined ? undefined : profileOf(address);
    if (profile) found.add(sameUrlKey(profile.url));
  };
  for (const link of page.document.querySelectorAll(SITE_LINKS)) {
    if (!link.closest(AUTHOR_PARTS)) add(addressOfLink(link, page.base));
  }
  for (const account of contentsOf(page.meta, ['twitter:site'])) {
    const handle = /^@?(\w+)$/.exec(account)?.[1];
    if (handle) add(`https://x.com/${handle}`);
  }
  return found;
}

/**
 * The person's own profiles among a box's links: not the site's, not links in running text to
 * other people's, and of several accounts with one provider those that are named like the person.
 */
export function profilesIn(page: Page, links: readonly Link[], name: string): string[] {
  const found: { profile: Profile; loose: boolean }[] = [];
  for (const { element, url } of links) {
    const profile = profileOf(url);
    if (!profile || sameSite(profile.url, page.url) || isSiteAccount(page, profile.url)) continue;
    if (found.some((known) => sameUrlKey(known.profile.url) === sameUrlKey(profile.url))) continue;
    found.push({ profile, loose: inSentence(page, element, profile) });
  }
  return found
    .filter(({ profile, loose }) => {
      if (isNamedAfter(profile.handle, name)) return true;
      if (loose || profile.provider === 'wikipedia' || profile.provider === 'wikidata')
        return false;
      if (isSiteHandle(page, profile)) return false;
      return found.filter((other) => other.profile.provider === profile.provider).length === 1;
    })
    .map(({ profile }) => profile.url);
}

function isSiteHandle(page: Page, profile: Profile): boolean {
  const handle = plain(profile.handle).replace(/ /g, '');
  return [...page.siteNames].some((site) => {
    const key = site.replace(/ /g, '');
    return key.length >= 4 && handle.includes(key);
  });
}

/** Whether a link is words of a sentence, and neither a handle nor the provider's name. */
function inSentence(page: Page, link: Element, profile: Profile): boolean {
  const text = plain(link.textContent ?? '');
  if (text === '' || text.replace(/ /g, '').includes(plain(profile.handle).replace(/ /g, '')))
    return false;
  if (
    /twitter|facebook|linkedin|instagram|mastodon|github|bluesky|youtube|website|profil/.test(text)
  )
    return false;
  const parent = link.closest('p, li, div');
  return parent !== null && page.layout.length(parent) > page.layout.length(link) + 60;
}
