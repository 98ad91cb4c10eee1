import type { Person } from '../article.ts';
import { BOX_MARK, bioIn, roleIn, splitRole } from './box-text.ts';
import type { Candidate, PersonFields } from './candidate.ts';
import { addressesIn, isSharedAddress, writtenAddressIn } from './email.ts';
import { withoutLead } from './lead.ts';
import { hasMark } from './marks.ts';
import { profilesIn } from './own-profiles.ts';
import { foreignRegion, type Page, teaserAround } from './page-context.ts';
import { parseNames } from './person-name.ts';
import { portrait } from './portrait.ts';
import { removable } from './removable.ts';
import { isNamedAfter, mentions, plain, sameName } from './same-name.ts';
import { oneLine, textOf } from './text.ts';
import { addressOfLink, isPersonPage, type Link, linksIn, sameSite, sameUrlKey } from './urls.ts';

/** Text longer than this around a name is no author box. */
const MAX_BOX = 2600;
/** Steps from a name outwards; builders nest deeply. */
const MAX_STEPS = 10;

export interface AuthorBox {
  readonly candidate: Candidate;
  readonly element: Element;
  /** The whole of what is to be taken out of the body; nothing when it is no box of its own. */
  readonly removable: Element | undefined;
}

/** The person looked for, and whom the box must not be about. */
export interface Subject {
  readonly name: string;
  readonly type: Person['type'];
  readonly url: string | undefined;
  readonly others: readonly string[];
}

/** What the page tells of a person wherever the name stands with photo, prose or profiles. */
export function boxesOf(page: Page, subject: Subject): AuthorBox[] {
  const boxes: AuthorBox[] = [];
  for (const mention of mentionsOf(page, subject)) {
    if (boxes.some((box) => box.element.contains(mention))) continue;
    // The name is known to be the author's: where the box stands matters little now.
    if (foreignRegion(page, mention, { aside: true, nearHeadline: true })) continue;
    if (teaserAround(page, mention)) continue;
    // An organisation's name stands all over its own pages: only a marked box is about the author.
    if (subject.type === 'Organization' && !mention.closest(MARKED_BOX)) continue;
    const box = readBox(page, mention, subject);
    if (box && subject.type === 'Organization') {
      const { image: _face, ...fields } = box.candidate.fields;
      boxes.push({ ...box, candidate: { ...box.candidate, fields } });
    } else if (box) boxes.push(box);
  }
  return boxes;
}

const MARKED_BOX =
  '[class*="author" i], [id*="author" i], [id*="auhtor" i], [class*="byline" i], [class*="bio" i], [class*="autor" i], [itemprop~="author" i]';

/** Elements that hold a name and may hold little else. */
const HOLDERS = new Set('A H1 H2 H3 H4 H5 H6 P SPAN STRONG B EM DT LI DIV'.split(' '));

/** Elements that are the person's name, portrait or link and little else, in document order. */
function mentionsOf(page: Page, { name, url }: Subject): Element[] {
  const { layout } = page;
  const found = new Set<Element>();
  const wanted = plain(name);
  const lastWord = wanted.split(' ').at(-1) ?? wanted;
  const longest = name.length + 60;
  const isName = (text: string): boolean =>
    text.length <= longest &&
    text.length >= name.length - 3 &&
    plain(text).includes(lastWord) &&
    parseNames(withoutLead(text), { lenient: true }).some((parsed) => sameName(parsed.name, name));
  const short = Math.max(200, longest);
  // Where the name stands, its last word does: everything else need not be looked at.
  const spoken = name.toLowerCase().split(' ').at(-1) ?? '';
  const mayName = (text: string): boolean => {
    const lower = text.length <= longest ? text.toLowerCase() : '';
    return lower.includes(lastWord) || lower.includes(spoken);
  };
  const judged = new Set<Element>();
  for (const { text, parent } of layout.pieces) {
    if (!mayName(text)) continue;
    for (let at: Element | null = parent; at && !judged.has(at); at = at.parentElement) {
      if (layout.length(at) > short) break;
      judged.add(at);
      if (HOLDERS.has(at.tagName) && isName(textOf(at))) found.add(at);
    }
  }
  if (url && isPersonPage(url)) {
    for (const link of linksTo(page, url)) if (layout.length(link) <= short) found.add(link);
  }
  for (const image of page.document.querySelectorAll('body img[alt]')) {
    const alt = image.getAttribute('alt') ?? '';
    if (!mayName(alt)) continue;
    const text = plain(alt);
    if (text.length <= wanted.length + 25 && text.includes(wanted)) found.add(image);
  }
  return [...found].sort(inDocumentOrder);
}

/** The page's links to an address. The last part of its path tells most others at once. */
function linksTo(page: Page, url: string): Element[] {
  const key = sameUrlKey(url);
  const last = key.slice(key.lastIndexOf('/') + 1);
  return [...page.document.querySelectorAll('body a[href]')].filter((link) => {
    if (!link.getAttribute('href')?.toLowerCase().includes(last)) return false;
    const href = addressOfLink(link, page.base);
    return href !== undefined && sameUrlKey(href) === key;
  });
}

function inDocumentOrder(one: Node, other: Node): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function readBox(page: Page, mention: Element, subject: Subject): AuthorBox | undefined {
  const fields: PersonFields = {};
  let holder: Element | undefined;
  const role = splitRole(page, textAfter(mention), subject.name);
  if (role) {
    Object.assign(fields, role);
    holder = mention;
  }
  let at: Element = mention;
  for (let step = 0; step < MAX_STEPS; step++) {
    if (step === 0 || !isWrapper(page, at)) {
      if (page.layout.length(at) > MAX_BOX) break;
      const links = linksIn(at, page.base);
      if (isMixed(page, at, subject, links)) break;
      const before = JSON.stringify(fields).length;
      readFields(page, at, subject, fields, links);
      if (JSON.stringify(fields).length > before) holder = at;
    }
    const parent: Element | null = at.parentElement;
    if (!parent || /^(?:BODY|MAIN|HTML)$/.test(parent.tagName)) break;
    if (page.layout.body && parent.contains(page.layout.body)) break;
    if (page.frames.has(parent) && page.layout.length(parent) > 600) break;
    if (fields.description && fields.image && !hasMark(parent, BOX_MARK)) break;
    at = parent;
  }
  if (holder === undefined) return undefined;
  const marked = hasMark(holder, BOX_MARK);
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
    removable: removable(page, holder, fields),
  };
}

/** The words right after a name up to the next link: ", staff attorney, Harbour Union". */
function textAfter(mention: Element): string {
  let text = '';
  for (let next = mention.nextSibling; next && text.length < 120; next = next.nextSibling) {
    if (next.nodeType === 1 && (next as Element).matches('a, br, p, div, ul, time')) break;
    text += next.textContent ?? '';
  }
  return /^\s*[,–—|-]/.test(text) ? oneLine(text) : '';
}

/** Whether a part of the page is about somebody else too. */
function isMixed(
  page: Page,
  at: Element,
  { name, url, others }: Subject,
  links: readonly Link[],
): boolean {
  const text = others.length > 0 ? plain(at.textContent ?? '') : '';
  if (others.some((other) => text.includes(plain(other)))) return true;
  const own = url && sameUrlKey(url);
  for (const { element, url: href } of links) {
    if (element === at || page.layout.length(element) > 60) continue;
    if (!isPersonPage(href) || !sameSite(href, page.url) || sameUrlKey(href) === own) continue;
    const [other] = parseNames(textOf(element));
    if (other?.type === 'Person' && !sameName(other.name, name) && !mentions(other.name, name))
      return true;
  }
  return false;
}

/** Whether an element only wraps another that was read before, and has no mark of its own. */
function isWrapper(page: Page, element: Element): boolean {
  const [only, another] = element.children;
  return (
    only !== undefined &&
    another === undefined &&
    element.tagName !== 'A' &&
    page.layout.length(only) === page.layout.length(element) &&
    !hasMark(element, BOX_MARK)
  );
}

function readFields(
  page: Page,
  box: Element,
  { name }: Subject,
  fields: PersonFields,
  links: readonly Link[],
): void {
  if (fields.url === undefined) {
    const own = links.find(
      ({ url }) => isPersonPage(url) && !url.includes('#') && sameSite(url, page.url),
    );
    if (own) fields.url = own.url;
  }
  if (fields.image === undefined) {
    const image = portrait(page, box);
    if (image) fields.image = image;
  }
  const addresses = addressesIn(box).filter((address) => !isSharedAddress(address));
  const address =
    addresses.find((known) => isNamedAfter(known.split('@')[0] ?? '', name)) ?? addresses[0];
  if (fields.email === undefined && address !== undefined) fields.email = address;
  const profiles = profilesIn(page, links, name);
  if (profiles.length > 0) fields.sameAs = [...new Set([...(fields.sameAs ?? []), ...profiles])];
  if (fields.description === undefined) {
    const bio = bioIn(page, box, name, fields.email);
    if (bio) fields.description = bio;
  }
  const length = page.layout.length(box);
  // Nothing but the name stands there.
  if (length <= name.length) return;
  if (fields.email === undefined && length < 1500) {
    const written = writtenAddressIn(textOf(box));
    if (written && !isSharedAddress(written)) fields.email = written;
  }
  if (fields.jobTitle === undefined) Object.assign(fields, roleIn(page, box, name));
}
