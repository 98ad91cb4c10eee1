import { BOX_MARK, bioIn, roleIn } from './box-text.ts';
import type { Candidate, PersonFields } from './candidate.ts';
import { addressesIn, isSharedAddress, writtenAddressIn } from './email.ts';
import { profilesIn } from './own-profiles.ts';
import { foreignRegion, type Page, teaserAround } from './page-context.ts';
import { parseNames, withoutLead } from './person-name.ts';
import { photoOf } from './photo.ts';
import { mentions, plain, sameName } from './same-name.ts';
import { marksOf, textOf } from './text.ts';
import { absoluteUrl, isPersonPage, sameSite, sameUrlKey } from './urls.ts';

/** Text longer than this around a name is no author box. */
const MAX_BOX = 2600;
/** Steps from a name outwards; builders nest deeply. */
const MAX_STEPS = 10;

export interface AuthorBox {
  readonly candidate: Candidate;
  readonly element: Element;
}

/** The person looked for, and whom the box must not be about. */
export interface Subject {
  readonly name: string;
  readonly url: string | undefined;
  readonly others: readonly string[];
  /** The site's own accounts, which are nobody's. */
  readonly sites: ReadonlySet<string>;
}

/** What the page tells of a person wherever the name stands with photo, prose or profiles. */
export function boxesOf(page: Page, subject: Subject): AuthorBox[] {
  const boxes: AuthorBox[] = [];
  for (const mention of mentionsOf(page, subject)) {
    if (boxes.some((box) => box.element.contains(mention))) continue;
    // The name is known to be the author's: where the box stands matters little now.
    if (foreignRegion(page, mention, { aside: true, nearHeadline: true })) continue;
    if (teaserAround(page, mention)) continue;
    const box = readBox(page, mention, subject);
    if (box) boxes.push(box);
  }
  return boxes;
}

function mentionsOf(page: Page, { name, url }: Subject): Element[] {
  const found: Element[] = [];
  const wanted = plain(name);
  const lastWord = wanted.split(' ').at(-1) ?? wanted;
  const key = url && isPersonPage(url) ? sameUrlKey(url) : undefined;
  for (const element of page.document.body?.querySelectorAll(
    'a, h1, h2, h3, h4, h5, h6, p, span, div, strong, b, em, cite, li, dt, dd, figcaption, img[alt], address, td, section',
  ) ?? []) {
    if (element.tagName === 'IMG') {
      const alt = element.getAttribute('alt') ?? '';
      if (alt.length < 120 && alt.length >= name.length && plain(alt).includes(wanted))
        found.push(element);
      continue;
    }
    const length = page.layout.length(element);
    if (key && element.tagName === 'A' && length < 200) {
      const href = absoluteUrl(element.getAttribute('href'), page.base);
      if (href && sameUrlKey(href) === key) {
        found.push(element);
        continue;
      }
    }
    if (length > name.length + 60 || length < name.length - 3) continue;
    const text = textOf(element);
    if (!plain(text).includes(lastWord)) continue;
    if (
      parseNames(withoutLead(text), { lenient: true }).some((parsed) => sameName(parsed.name, name))
    )
      found.push(element);
  }
  return found;
}

function readBox(page: Page, mention: Element, subject: Subject): AuthorBox | undefined {
  const fields: PersonFields = {};
  let holder: Element | undefined;
  let at: Element = mention;
  for (let step = 0; step < MAX_STEPS; step++) {
    if (page.layout.length(at) > MAX_BOX || isMixed(page, at, subject)) break;
    const before = JSON.stringify(fields).length;
    readFields(page, at, subject, fields);
    if (JSON.stringify(fields).length > before) holder = at;
    const parent: Element | null = at.parentElement;
    if (!parent || /^(?:BODY|MAIN|HTML)$/.test(parent.tagName)) break;
    if (page.layout.body && parent.contains(page.layout.body)) break;
    if (
      page.headlineElement &&
      parent.contains(page.headlineElement) &&
      page.layout.length(parent) > 600
    )
      break;
    if (fields.description && fields.image && !BOX_MARK.test(` ${marksOf(parent)} `)) break;
    at = parent;
  }
  if (holder === undefined) return undefined;
  const marked = BOX_MARK.test(` ${marksOf(holder)} `);
  return {
    candidate: {
      role: 'description',
      source: 'author-box',
      type: 'Person',
      name: subject.name,
      fields,
      trust: marked ? 0.8 : 0.6,
      element: holder,
    },
    element: holder,
  };
}

const RELATED =
  /^(?:related|recommended|more (?:from|stories|articles|posts|news)|latest|recent|popular|trending|you (?:may|might)|read (?:next|more)|mehr zum thema|weitere|auch interessant|lesen sie|das könnte|meistgelesen|à lire|sur le même|lire aussi|artículos relacionados|te puede|leggi anche|comments?|kommentare|\d+ comments?|leave a|subscribe|newsletter|関連|おすすめ|人気)/iu;

/** Whether a part of the page is about more than the person. */
function isMixed(page: Page, at: Element, { name, url, others }: Subject): boolean {
  const text = plain(at.textContent ?? '');
  if (others.some((other) => text.includes(plain(other)))) return true;
  for (const heading of at.querySelectorAll('h1, h2, h3, h4, h5')) {
    if (RELATED.test((heading.textContent ?? '').trim())) return true;
  }
  const own = url ? sameUrlKey(url) : undefined;
  for (const link of at.querySelectorAll('a[href]')) {
    const href = absoluteUrl(link.getAttribute('href'), page.base);
    if (!href || !sameSite(href, page.url) || !isPersonPage(href) || sameUrlKey(href) === own)
      continue;
    if (page.layout.length(link) > 60) continue;
    const [other] = parseNames(textOf(link));
    if (other?.type === 'Person' && !sameName(other.name, name) && !mentions(other.name, name))
      return true;
  }
  return false;
}

function readFields(page: Page, box: Element, subject: Subject, fields: PersonFields): void {
  const { name } = subject;
  if (fields.url === undefined) {
    for (const link of [box, ...box.querySelectorAll('a[href]')]) {
      const url = absoluteUrl(link.getAttribute('href'), page.base);
      if (!url || !sameSite(url, page.url) || !isPersonPage(url) || url.includes('#')) continue;
      fields.url = url;
      break;
    }
  }
  if (fields.image === undefined) {
    const image = portrait(page, box, name);
    if (image) fields.image = image;
  }
  const addresses = addressesIn(box).filter((address) => !isSharedAddress(address));
  const address =
    addresses.find((known) => mentions(known.split('@')[0] ?? '', name)) ?? addresses[0];
  if (fields.email === undefined && address !== undefined) fields.email = address;
  const profiles = profilesIn(page, box, name, subject.sites);
  if (profiles.length > 0) fields.sameAs = [...new Set([...(fields.sameAs ?? []), ...profiles])];
  if (fields.description === undefined) {
    const bio = bioIn(page, box, name, fields.email);
    if (bio) fields.description = bio;
  }
  if (fields.email === undefined && page.layout.length(box) < 1500) {
    const written = writtenAddressIn(textOf(box));
    if (written && !isSharedAddress(written)) fields.email = written;
  }
  if (fields.jobTitle === undefined) Object.assign(fields, roleIn(page, box, name));
}

function portrait(page: Page, box: Element, name: string): string | undefined {
  const images = box.tagName === 'IMG' ? [box] : [...box.querySelectorAll('img')];
  const usable = images
    .map((image) => ({ image, url: photoOf(image, page.base) }))
    .filter((entry): entry is { image: Element; url: string } => entry.url !== undefined);
  const named = usable.find(({ image }) => mentions(image.getAttribute('alt') ?? '', name));
  return (named ?? usable[0])?.url;
}
