import type { Provenance } from '../article.ts';
import { fromElements, namesOf } from './element-names.ts';
import type { Place } from './layout.ts';
import { fromByline, hasLead, isCertainlyLed, mayHaveLead, sourceIn } from './lead.ts';
import { isDigit } from './letters.ts';
import { markedParts } from './marked-parts.ts';
import { hasMark, markList, marksOf } from './marks.ts';
import { isOtherPart } from './other-part.ts';
import { foreignRegion, isSiteName, type Page, teaserAround } from './page-context.ts';
import { type ParsedName, parseNames } from './person-name.ts';
import { isSocialHost } from './profiles.ts';
import { signatures } from './signatures.ts';
import { oneLine, textLines, textOf } from './text.ts';
import { addressOfLink, isPersonPage, sameSite, sameUrlKey } from './urls.ts';

/** Marks of an element that names the author, in the languages pages are built in. */
export const AUTHOR_MARK = markList(
  'author* *author byline* *byline by-line autor autoren autorin autores auteur auteurs autore autori byauthor writer writers reporter ' +
    'reporters contributor contributors journalist journalists redakteur verfasser firma penulis yazar skribent forfatter signature ' +
    'postedby posted-by writtenby written-by creator columnist kirjoittaja szerzo avtor redactor giornalista',
);
/** A class that says "this is the author" and nothing else. */
const EXACT_MARK =
  /(?:^|[\s_-])(?:author|autor|autorin|auteur|autore|byline|author-?names?|byline-?(?:name|author)|authors?-?link|writer|reporter|redakteur|verfasser|posted-?by)(?:\s|$)/;
/** Parts of an author's markup that hold something other than the name. */
const NOT_THE_NAME = markList(
  'bio biography desc description about image img avatar photo social share role job position mail email follow comment comments caption ' +
    'credit credits reviewer reviewed translator photographer copyright factcheck* fact-check fact-checker fact-checked',
);
/** A place of the page that names somebody. */
export interface Sighting {
  readonly element: Element;
  readonly names: readonly ParsedName[];
  readonly source: Provenance;
  readonly place: Place;
  readonly trust: number;
  readonly url?: string;
  /** A word such as "By" stands before the name. */
  readonly led: boolean;
  /** The name stands alone, as a signature does: it counts when nothing else names anybody. */
  readonly signed?: boolean;
}

/** What carries the name itself inside a byline or an author's card. */
const NAME_CARRIER =
  '[itemprop~="name" i], [property~="name" i], [property="schema:name" i], .fn, .p-name, a[rel~="author" i], [class*="author-name" i], [class*="author__name" i], [class*="authorname" i], [class*="author_name" i], [class*="byline-name" i], [class*="byline__name" i], [class*="byline__author" i]';

/** Trust above which no other kind of byline is looked for. */
const CERTAIN = 0.8;
const MAX_SIGHTINGS = 400;

/** Every place that names somebody who may have written the article. */
export function bylineSightings(page: Page): Sighting[] {
  const sightings: Sighting[] = [];
  let seen = 0;
  for (const element of markedParts(page.layout.around)) {
    if (++seen > MAX_SIGHTINGS) break;
    if (sightings.some((whole) => tellsAll(whole, element))) continue;
    const sighting = markedSighting(page, element);
    if (sighting) sightings.push(sighting);
  }
  sightings.push(...linkSightings(page, sightings));
  // Words are looked for where no markup near the headline names anybody for certain.
  if (!sightings.some(({ trust }) => trust > CERTAIN)) sightings.push(...wordedSightings(page));
  // Signatures count where nothing else names anybody.
  const isNamed = sightings.some(
    ({ trust, names }) =>
      trust >= 0.7 && names.some(({ type, name }) => type === 'Person' && !isSiteName(page, name)),
  );
  return isNamed ? sightings : [...sightings, ...signatures(page)];
}

/** Whether a sighting has all that a part of its element could tell: one name with its page. */
function tellsAll({ element, names, url, trust }: Sighting, part: Element): boolean {
  return (
    names.length === 1 &&
    names[0]?.type === 'Person' &&
    url !== undefined &&
    trust > CERTAIN &&
    element.contains(part)
  );
}

const MARKUP: readonly (readonly [Provenance, string])[] = [
  ['microdata', '[itemprop~="author" i], [itemprop~="creator" i]'],
  ['rdfa', '[property~="author" i], [property$=":author" i], [property$=":creator" i]'],
  ['h-card', '.h-card, .p-author, .vcard'],
  ['rel-author', '[rel~="author" i]'],
];

function sourceOf(element: Element): Provenance | undefined {
  for (const [source, selector] of MARKUP) if (element.matches(selector)) return source;
  const named = element.tagName === 'ADDRESS' || element.tagName === 'BYLINE';
  return named || hasMark(element, AUTHOR_MARK) ? 'byline' : undefined;
}

/** Characters of a part that names the author; a longer one is more than that. */
const MAX_MARKED = 1500;
const NO_BYLINE = new Set(['BODY', 'HTML', 'MAIN', 'ARTICLE', 'FIGURE', 'TIME']);

function markedSighting(page: Page, element: Element): Sighting | undefined {
  if (page.layout.length(element) > MAX_MARKED || NO_BYLINE.has(element.tagName)) return undefined;
  const source = sourceOf(element);
  if (source === undefined || (source === 'byline' && hasMark(element, NOT_THE_NAME)))
    return undefined;
  const place = page.layout.placeOf(element);
  const text = textOf(element);
  if (
    isOtherPart(page, element) ||
    foreignRegion(page, element, { aside: true, nearHeadline: place === 'head' }) ||
    teaserAround(page, element)
  )
    return undefined;
  const carriers = [...element.querySelectorAll(NAME_CARRIER)];
  const links = [...element.querySelectorAll('a[href]')].filter((link) => {
    const url = addressOfLink(link, page.base);
    return url !== undefined && isPersonPage(url) && sameSite(url, page.url);
  });
  let names = fromElements(page, carriers);
  if (names.length === 0) names = fromElements(page, links);
  const led = hasLead(text);
  const isTold = source !== 'byline' || led;
  if (names.length === 0 && text.length <= 200)
    names = namesOf(
      element,
      isTold || (text.length <= 40 && EXACT_MARK.test(marksOf(element).text)),
    );
  if (names.length === 0) return undefined;
  const url = personUrl(page, element, [...carriers, ...links]);
  const strong = place === 'head' && (isTold || text.length < 80);
  const trust = (place === 'head' ? 0.75 : 0.5) + (strong ? 0.1 : 0);
  return { element, names, source, place, trust, led, ...(url ? { url } : {}) };
}

/** The site's page about the person that a byline links; searches and accounts are none. */
function personUrl(page: Page, element: Element, inner: readonly Element[]): string | undefined {
  const around = element.closest('a[href]');
  for (const part of [...(around ? [around] : []), ...inner]) {
    const link = part.matches('a[href]')
      ? part
      : (part.querySelector('a[href]') ?? part.closest('a[href]'));
    const url = link ? addressOfLink(link, page.base) : undefined;
    if (url && isOwnPage(page, url)) return url;
  }
  return undefined;
}

function isOwnPage(page: Page, url: string): boolean {
  if (
    url.includes('#') ||
    /\/search\b|[?&](?:q|s|query|field\w*|criteria\w*)=|[?&]author=[^&]*[+%]/i.test(url)
  )
    return false;
  if (
    sameUrlKey(url) === sameUrlKey(page.url) ||
    sameUrlKey(url) === sameUrlKey(new URL('/', url).href)
  )
    return false;
  return isPersonPage(url) || (!isSocialHost(url) && sameSite(url, page.url));
}

/** Links near the headline that lead to a person's page of this site. */
function linkSightings(page: Page, marked: readonly Sighting[]): Sighting[] {
  const found: Sighting[] = [];
  for (const link of page.layout.around) {
    if (link.tagName !== 'A' || page.layout.length(link) > 80) continue;
    if (page.layout.placeOf(link) !== 'head') continue;
    const url = addressOfLink(link, page.base);
    if (!url || !isPersonPage(url) || !sameSite(url, page.url)) continue;
    // What stands in a marked part was read with it.
    if (marked.some((part) => part.url === url && part.element.contains(link))) continue;
    const names = parseNames(textOf(link));
    if (names.length === 0 || !isOwn(page, link, true)) continue;
    found.push({
      element: link,
      names,
      source: 'byline',
      place: 'head',
      trust: 0.7,
      url,
      led: false,
    });
  }
  return found;
}

/** Characters of a line that may be a byline. */
const MIN_LINE = 5;
const MAX_LINE = 160;

const LINES = new Set(
  'P DIV SPAN EM I STRONG B LI H2 H3 H4 H5 H6 SMALL TD DD CITE SECTION'.split(' '),
);

/** Short lines near the headline, or last in the body, that say "By …" in words. */
function wordedSightings(page: Page): Sighting[] {
  const { layout } = page;
  const found: Sighting[] = [];
  for (const piece of layout.pieces) {
    const place = layout.placeAt(piece.start);
    if ((place !== 'head' && place !== 'end') || !mayHaveLead(piece.text)) continue;
    const lines: Element[] = [];
    for (
      let at: Element | null = piece.parent;
      at && layout.beginsWith(at, piece) && layout.length(at) <= MAX_LINE;
      at = at.parentElement
    ) {
      if (LINES.has(at.tagName) && layout.length(at) >= MIN_LINE) lines.unshift(at);
    }
    for (const line of lines) {
      const sighting = wordedSighting(page, line, place);
      if (!sighting) continue;
      found.push(sighting);
      break;
    }
  }
  return found;
}

function wordedSighting(page: Page, element: Element, place: 'head' | 'end'): Sighting | undefined {
  const text = oneLine(textLines(element, true).join(' ')).replace(/^(By|Von|Par|Por) \| /, '$1 ');
  const agency = sourceIn(text);
  if (agency !== undefined && !isOtherPart(page, element) && !foreignRegion(page, element)) {
    const names: ParsedName[] = [{ name: agency, type: 'Organization' }];
    return { element, names, source: 'byline', place, trust: 0.7, led: true };
  }
  const line = fromByline(text);
  if (text.length > 120 || !hasLead(line)) return undefined;
  const certain = place === 'head' && (isCertainlyLed(line) || isDigit(text[0]));
  const names = line === text ? namesOf(element, certain) : parseNames(line, { lenient: certain });
  if (names.length === 0 || names.length > 8 || !isOwn(page, element, place === 'head'))
    return undefined;
  const trust = place === 'head' ? 0.75 : 0.5;
  return { element, names, source: 'byline', place, trust, led: true };
}

/** Whether what an element names can be the article's author and nobody else. */
function isOwn(page: Page, element: Element, nearHeadline: boolean): boolean {
  return !(
    isOtherPart(page, element) ||
    foreignRegion(page, element, { nearHeadline }) ||
    teaserAround(page, element)
  );
}
