import type { Provenance } from '../article.ts';
import { CERTAIN, WORDED } from './byline-words.ts';
import { fromElements, namesOf } from './element-names.ts';
import type { Place } from './layout.ts';
import { AGENCIES } from './name-words.ts';
import { isOtherPart } from './other-part.ts';
import { foreignRegion, type Page, teaserAround } from './page-context.ts';
import { hasLead, type ParsedName, parseNames } from './person-name.ts';
import { isSocialHost } from './profiles.ts';
import { marksOf, oneLine, textLines, textOf } from './text.ts';
import { absoluteUrl, isPersonPage, sameSite, sameUrlKey } from './urls.ts';

/** Marks of an element that names the author, in the languages pages are built in. */
export const AUTHOR_MARK =
  /(?:^|[\s_-])(?:authors?|byline|by-line|bylines|byauthor|autor|autoren|autorin|autores|auteurs?|autore|autori|writers?|reporters?|contributors?|journalists?|redakteur|verfasser|firma|penulis|yazar|skribent|forfatter|signature|posted-?by|written-?by|writtenby|postedby|creator|columnist|kirjoittaja|szerzo|avtor|redactor|giornalista|authorname|author\w*|\w+author|byline\w*|\w+byline)(?:$|[\s_-])/;
/** A class that says "this is the author" and nothing else. */
const EXACT_MARK =
  /(?:^|[\s_-])(?:author|autor|autorin|auteur|autore|byline|author-?names?|byline-?(?:name|author)|authors?-?link|writer|reporter|redakteur|verfasser|posted-?by)(?:\s|$)/;
/** Parts of an author's markup that hold something other than the name. */
const NOT_THE_NAME =
  /(?:^|[\s_-])(?:bio|biography|description|desc|about|image|img|avatar|photo|picture|thumb(?:nail)?|socials?|share|sharing|role|job|position|e?-?mail|follow|twitter|facebook|archive|comments?|caption|credits?|figure|tooltip-content|authorize\w*|authorit\w*|reviewer|reviewed|fact-?check\w*|translator|photographer|copyright)(?:$|[\s_-])/;
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
}

/** What may hold a byline, to be looked at more closely. */
const MARKED =
  '[itemprop~="author" i], [itemprop~="creator" i], [property~="author" i], [property="schema:author" i], [property="dc:creator" i], [rel~="author" i], [class*="author" i], [class*="byline" i], [class*="autor" i], [class*="auteur" i], [class*="writer" i], [class*="reporter" i], [class*="contributor" i], [class*="journalist" i], [class*="redakteur" i], [class*="verfasser" i], [class*="firma" i], [class*="penulis" i], [class*="yazar" i], [class*="skribent" i], [class*="forfatter" i], [class*="posted-by" i], [class*="postedby" i], [class*="written" i], [class*="creator" i], [class*="vcard" i], [class*="h-card" i], [class*="signature" i], [class*="by-line" i], [class*="columnist" i], [class*="kirjoittaja" i], [class*="szerzo" i], [class*="avtor" i], [class*="redactor" i], [id*="author" i], [id*="byline" i], [id*="autor" i], [data-testid*="author" i], [data-testid*="byline" i], [data-component*="byline" i], [data-component*="author" i], address, byline';

/** What carries the name itself inside a byline or an author's card. */
const NAME_CARRIER =
  '[itemprop~="name" i], [property~="name" i], [property="schema:name" i], .fn, .p-name, a[rel~="author" i], [class*="author-name" i], [class*="author__name" i], [class*="authorname" i], [class*="author_name" i], [class*="byline-name" i], [class*="byline__name" i], [class*="byline__author" i]';

const MAX_SIGHTINGS = 400;

/** Every place that names somebody who may have written the article. */
export function bylineSightings(page: Page): Sighting[] {
  const sightings: Sighting[] = [];
  let seen = 0;
  for (const element of page.document.body?.querySelectorAll(MARKED) ?? []) {
    if (++seen > MAX_SIGHTINGS) break;
    const sighting = markedSighting(page, element);
    if (sighting) sightings.push(sighting);
  }
  return [...sightings, ...linkSightings(page), ...wordedSightings(page)];
}

function sourceOf(element: Element): Provenance | undefined {
  if (/(?:^|\s)(?:author|creator)(?:$|\s)/i.test(element.getAttribute('itemprop') ?? ''))
    return 'microdata';
  if (/(?:^|\s|:)(?:author|creator)(?:$|\s)/i.test(element.getAttribute('property') ?? ''))
    return 'rdfa';
  const classes = ` ${(element.getAttribute('class') ?? '').toLowerCase()} `;
  if (/\s(?:h-card|p-author|vcard)\s/.test(classes)) return 'h-card';
  if (/(?:^|\s)author(?:$|\s)/i.test(element.getAttribute('rel') ?? '')) return 'rel-author';
  if (
    AUTHOR_MARK.test(` ${marksOf(element)} `) ||
    element.tagName === 'ADDRESS' ||
    element.tagName === 'BYLINE'
  )
    return 'byline';
  return undefined;
}

function markedSighting(page: Page, element: Element): Sighting | undefined {
  const source = sourceOf(element);
  if (
    source === undefined ||
    (['META', 'BODY', 'HTML', 'MAIN', 'ARTICLE', 'IMG', 'INPUT', 'FIGURE', 'TIME', 'UL'].includes(
      element.tagName,
    ) &&
      !(element.tagName === 'UL' && source === 'byline'))
  )
    return undefined;
  if (element.tagName === 'LINK') return undefined;
  if (page.layout.length(element) > 1500) return undefined;
  const text = textOf(element);
  if (text === '' || text.length > 1500) return undefined;
  if (source === 'byline' && NOT_THE_NAME.test(` ${marksOf(element)} `)) return undefined;
  const place = page.layout.placeOf(element);
  if (place === 'elsewhere' || place === 'body') return undefined;
  if (
    isOtherPart(page, element) ||
    foreignRegion(page, element, { aside: true, nearHeadline: place === 'head' }) ||
    teaserAround(page, element)
  )
    return undefined;
  const carriers = [...element.querySelectorAll(NAME_CARRIER)];
  const links = [...element.querySelectorAll('a[href]')].filter((link) => {
    const url = absoluteUrl(link.getAttribute('href'), page.base);
    return url !== undefined && isPersonPage(url) && sameSite(url, page.url);
  });
  let names = fromElements(page, carriers);
  if (names.length === 0) names = fromElements(page, links);
  if (names.length === 0 && text.length <= 200)
    names = namesOf(
      element,
      source !== 'byline' ||
        hasLead(text) ||
        (text.length <= 40 && EXACT_MARK.test(marksOf(element))),
    );
  if (names.length === 0) return undefined;
  const url = personUrl(page, element, [...carriers, ...links]);
  const strong = place === 'head' && (source !== 'byline' || hasLead(text) || text.length < 80);
  const trust = (place === 'head' ? 0.75 : 0.5) + (strong ? 0.1 : 0);
  return { element, names, source, place, trust, led: hasLead(text), ...(url ? { url } : {}) };
}

/** The site's page about the person that a byline links; searches and accounts are none. */
function personUrl(page: Page, element: Element, inner: readonly Element[]): string | undefined {
  const around = element.closest('a[href]');
  for (const part of [...(around ? [around] : []), ...inner]) {
    const link = part.matches('a[href]')
      ? part
      : (part.querySelector('a[href]') ?? part.closest('a[href]'));
    const url = absoluteUrl(link?.getAttribute('href'), page.base);
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
function linkSightings(page: Page): Sighting[] {
  const found: Sighting[] = [];
  for (const link of page.document.body?.querySelectorAll('a[href]') ?? []) {
    if (page.layout.length(link) > 80 || page.layout.placeOf(link) !== 'head') continue;
    const url = absoluteUrl(link.getAttribute('href'), page.base);
    if (!url || !isPersonPage(url) || !sameSite(url, page.url)) continue;
    if (page.layout.length(link) > 80) continue;
    const text = textOf(link);
    const names = parseNames(text);
    if (
      names.length === 0 ||
      isOtherPart(page, link) ||
      foreignRegion(page, link, { nearHeadline: true }) ||
      teaserAround(page, link)
    )
      continue;
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

/** "Source: Reuters": the agency a text was taken from. */
function agencyIn(text: string): ParsedName | undefined {
  const name =
    /^(?:source|quelle|quellen|bron|fuente|fonte|kilde|källa|zdroj|źródło|lähde|forrás|kaynak|источник|πηγή|المصدر|منبع|出典|来源)\s*[:：]\s*(.{2,30})$/iu
      .exec(text)?.[1]
      ?.trim();
  return name && AGENCIES.test(name) ? { name, type: 'Organization' } : undefined;
}

/** Short lines near the headline, or last in the body, that say "By …" in words. */
function wordedSightings(page: Page): Sighting[] {
  const found: Sighting[] = [];
  for (const element of page.document.body?.querySelectorAll(
    'p, div, span, em, i, strong, b, li, h2, h3, h4, h5, h6, small, td, dd, cite, section',
  ) ?? []) {
    const length = page.layout.length(element);
    if (length < 5 || length > 160) continue;
    const place = page.layout.placeOf(element);
    if (place !== 'head' && place !== 'end') continue;
    const text = oneLine(textLines(element, true).join(' ')).replace(
      /^(By|Von|Par|Por) \| /,
      '$1 ',
    );
    const agency = agencyIn(text);
    if (agency && !isOtherPart(page, element) && !foreignRegion(page, element)) {
      found.push({ element, names: [agency], source: 'byline', place, trust: 0.7, led: true });
      continue;
    }
    if (text.length > 120 || !WORDED.test(text)) continue;
    const names = namesOf(element, place === 'head' && CERTAIN.test(text));
    if (
      names.length === 0 ||
      names.length > 8 ||
      isOtherPart(page, element) ||
      foreignRegion(page, element, { nearHeadline: place === 'head' }) ||
      teaserAround(page, element)
    )
      continue;
    found.push({
      element,
      names,
      source: 'byline',
      place,
      trust: place === 'head' ? 0.75 : 0.5,
      led: true,
    });
  }
  return found;
}
