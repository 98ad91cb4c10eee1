import type { Provenance } from '../article.ts';
import type { Candidate, PersonFields } from './candidate.ts';
import type { Place } from './layout.ts';
import { AGENCIES } from './name-words.ts';
import { foreignRegion, isSiteName, type Page, teaserAround } from './page-context.ts';
import { hasLead, type ParsedName, parseNames } from './person-name.ts';
import { isSocialHost } from './profiles.ts';
import { sameName } from './same-name.ts';
import { marksOf, oneLine, textLines, textOf } from './text.ts';
import { absoluteUrl, isPersonPage, sameSite, sameUrlKey } from './urls.ts';

/** Marks of an element that names the author, in the languages pages are built in. */
const AUTHOR_MARK =
  /(?:^|[\s_-])(?:authors?|byline|by-line|bylines|byauthor|autor|autoren|autorin|autores|auteurs?|autore|autori|writers?|reporters?|contributors?|journalists?|redakteur|verfasser|firma|penulis|yazar|skribent|forfatter|signature|posted-?by|written-?by|writtenby|postedby|creator|columnist|kirjoittaja|szerzo|avtor|redactor|giornalista|authorname|author\w*|\w+author|byline\w*|\w+byline)(?:$|[\s_-])/;
/** A class that says "this is the author" and nothing else. */
const EXACT_MARK =
  /(?:^|[\s_-])(?:author|autor|autorin|auteur|autore|byline|author-?names?|byline-?(?:name|author)|authors?-?link|writer|reporter|redakteur|verfasser|posted-?by)(?:\s|$)/;
/** Parts of an author's markup that hold something other than the name. */
const NOT_THE_NAME =
  /(?:^|[\s_-])(?:bio|biography|description|desc|about|image|img|avatar|photo|picture|thumb(?:nail)?|socials?|share|sharing|role|job|position|e?-?mail|follow|twitter|facebook|archive|comments?|caption|credits?|figure|tooltip-content|authorize\w*|authorit\w*|reviewer|reviewed|fact-?check\w*|translator|photographer|copyright)(?:$|[\s_-])/;
/** Marks or labels of people who had another part in the article. */
const OTHER_PART =
  /(?:^|[\s_-])(?:photo(?:graph(?:er|s)?|s|-?credit)?|image-?credit|credits?|caption|illustrat\w*|reviewe(?:d|r)|review-?board|medical-?review\w*|fact-?check\w*|editor|edited|translat\w*|commenter|comment-?author|quote|blockquote|testimonial|uebersetz\w*|foto(?:graf\w*)?|bild(?:nachweis|quelle)?|copyright|last-?modified|updated-?by|expert|interviewee|podcast-host|speaker)(?:$|[\s_-])/;
const OTHER_LABEL =
  /(?:search (?:author )?on|photo(?:s|graphs?|graphy|graphed)?|images?|pictures?|pics?|illustrat(?:ions?|ed)|art(?:work)?|video|graphics?|edited|edits|editing|reviewed|fact[- ]checked|checked|translated|translation|verified|updated|curated|medically reviewed|approved|narrated|hosted|photo credit|credit|foto(?:s|grafie)?|bild(?:er)?|fotograf(?:in)?|übersetz\p{L}*|traduit|traduction|traducción|traducido|tradotto|redigert|redigerad|foto av|bearbeitet|lektorat|redigiert|クレジット|翻訳者?|訳|監修|写真|撮影|編集|イラスト|校对|编译|翻译|責任編輯|责编|편집|사진|옮김|번역)\s*(?:by|von|par|por|av|:|：|\/|・)?\s*$/iu;

interface Sighting {
  readonly element: Element;
  readonly names: readonly ParsedName[];
  readonly source: Provenance;
  readonly place: Place;
  readonly trust: number;
  readonly url?: string;
  /** A word such as "By" stands before the name. */
  readonly led: boolean;
}

const MARKED =
  '[itemprop~="author" i], [itemprop~="creator" i], [property~="author" i], [property="schema:author" i], [property="dc:creator" i], [rel~="author" i], [class*="author" i], [class*="byline" i], [class*="autor" i], [class*="auteur" i], [class*="writer" i], [class*="reporter" i], [class*="contributor" i], [class*="journalist" i], [class*="redakteur" i], [class*="verfasser" i], [class*="firma" i], [class*="penulis" i], [class*="yazar" i], [class*="skribent" i], [class*="forfatter" i], [class*="posted-by" i], [class*="postedby" i], [class*="written" i], [class*="creator" i], [class*="vcard" i], [class*="h-card" i], [class*="signature" i], [class*="by-line" i], [class*="columnist" i], [class*="kirjoittaja" i], [class*="szerzo" i], [class*="avtor" i], [class*="redactor" i], [id*="author" i], [id*="byline" i], [id*="autor" i], [data-testid*="author" i], [data-testid*="byline" i], [data-component*="byline" i], [data-component*="author" i], address, byline';

/** What carries the name itself inside a byline or an author's card. */
const NAME_CARRIER =
  '[itemprop~="name" i], [property~="name" i], [property="schema:name" i], .fn, .p-name, a[rel~="author" i], [class*="author-name" i], [class*="author__name" i], [class*="authorname" i], [class*="author_name" i], [class*="byline-name" i], [class*="byline__name" i], [class*="byline__author" i]';

const MAX_SIGHTINGS = 400;

/**
 * People named near the headline or after the body, by markup, links or the words themselves.
 * `stated` are names that structured data gives: of several bylines, theirs is the article's.
 */
export function bylineCandidates(page: Page, stated: readonly string[]): Candidate[] {
  const seen = new Set<Element>();
  const sightings: Sighting[] = [];
  for (const element of page.document.body?.querySelectorAll(MARKED) ?? []) {
    if (seen.size > MAX_SIGHTINGS) break;
    if (seen.has(element)) continue;
    seen.add(element);
    const sighting = markedSighting(page, element);
    if (sighting) sightings.push(sighting);
  }
  sightings.push(...linkSightings(page), ...wordedSightings(page));
  const own = ownByline(sightings, page, stated);
  const confirmed = [...own].some(({ names }) =>
    names.some(({ name }) => stated.some((other) => sameName(name, other))),
  );
  return sightings.flatMap((sighting) => {
    const trust = !own.has(sighting)
      ? 0.4
      : confirmed
        ? Math.max(0.75, sighting.trust)
        : sighting.trust;
    return candidatesOf(page, sighting, trust);
  });
}

/** The sightings that together are the article's byline: the best one and what stands with it. */
function ownByline(
  sightings: readonly Sighting[],
  page: Page,
  stated: readonly string[],
): ReadonlySet<Sighting> {
  const score = (sighting: Sighting): number =>
    sighting.trust +
    (sighting.names.some(({ name }) => stated.some((other) => sameName(name, other))) ? 0.4 : 0) +
    (sighting.led ? 0.1 : 0) +
    (sighting.names.every(({ type }) => type === 'Person') ? 0.05 : 0) -
    Math.min(0.2, page.layout.distance(sighting.element) / 5000);
  const ranked = [...sightings].sort((a, b) => score(b) - score(a));
  const best = ranked[0];
  if (best === undefined) return new Set();
  const together = (sighting: Sighting): boolean => {
    if (sighting === best) return true;
    if (sighting.place !== best.place) return false;
    if (sighting.names.some(({ name }) => best.names.some((other) => sameName(name, other.name))))
      return true;
    const around = commonAncestor(best.element, sighting.element);
    if (around === undefined) return false;
    const length = page.layout.length(around);
    const named =
      sighting.led ||
      sighting.source !== 'byline' ||
      (sighting.url !== undefined && isPersonPage(sighting.url));
    const signature = (element: Element) =>
      `${element.tagName} ${element.getAttribute('class') ?? ''}`;
    const alike = signature(best.element) === signature(sighting.element);
    if (length <= 160) return named || alike;
    if (!alike || length > 4000 || around === page.layout.body) return false;
    // Cards side by side, or a frame that says whose they are.
    return (
      around === best.element.parentElement ||
      around === best.element.parentElement?.parentElement ||
      AUTHOR_MARK.test(` ${marksOf(around)} `)
    );
  };
  return new Set(ranked.filter(together));
}

function commonAncestor(one: Element, other: Element): Element | undefined {
  for (let at: Element | null = one; at; at = at.parentElement) if (at.contains(other)) return at;
  return undefined;
}

function candidatesOf(page: Page, sighting: Sighting, trust: number): Candidate[] {
  return sighting.names.map((parsed): Candidate => {
    const type = isSiteName(page, parsed.name) ? 'Organization' : parsed.type;
    const fields: PersonFields =
      sighting.url && sighting.names.length === 1 ? { url: sighting.url } : {};
    return {
      role: 'claim',
      source: sighting.source,
      type,
      name: parsed.name,
      fields,
      trust,
      element: sighting.element,
    };
  });
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
  if (source === 'byline' && NOT_THE_NAME.test(` ${ownMark(element)} `)) return undefined;
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
        (text.length <= 40 && EXACT_MARK.test(ownMark(element))),
    );
  if (names.length === 0) return undefined;
  const url = personUrl(page, element, [...carriers, ...links]);
  const strong = place === 'head' && (source !== 'byline' || hasLead(text) || text.length < 80);
  const trust = (place === 'head' ? 0.75 : 0.5) + (strong ? 0.1 : 0);
  return { element, names, source, place, trust, led: hasLead(text), ...(url ? { url } : {}) };
}

function ownMark(element: Element): string {
  return marksOf(element);
}

function fromElements(page: Page, elements: readonly Element[]): ParsedName[] {
  const names: ParsedName[] = [];
  for (const element of elements) {
    if (page.layout.length(element) > 120 || isOtherPart(page, element)) continue;
    for (const parsed of namesOf(element, true)) {
      if (!names.some((known) => sameName(known.name, parsed.name))) names.push(parsed);
    }
  }
  return names;
}

/** The names in an element's text: in its first line that gives any, in a list in every line. */
export function namesOf(element: Element, lenient: boolean): ParsedName[] {
  const lines = textLines(element, true);
  const names: ParsedName[] = [];
  const list = /^[UO]L$/.test(element.tagName);
  for (const line of lines) {
    const found = parseNames(line, { lenient: lenient && (lines.length === 1 || list) });
    for (const parsed of found) {
      if (!names.some((known) => sameName(known.name, parsed.name))) names.push(parsed);
    }
    if (names.length > 0 && !list) break;
  }
  return names;
}

/** Whether the element names somebody who did not write: by its marks, or the words before it. */
export function isOtherPart(page: Page, element: Element): boolean {
  const label = labelBefore(page, element);
  if (OTHER_LABEL.test(label) || OTHER_BY.test(label)) return true;
  const written = WRITTEN_LABEL.test(label) || WORDED.test(textOf(element));
  let at: Element | null = element;
  for (let steps = 0; at && steps < 4 && at.tagName !== 'BODY'; at = at.parentElement, steps++) {
    const tag = at.tagName;
    if (tag === 'FIGURE' || tag === 'FIGCAPTION' || tag === 'BLOCKQUOTE') return true;
    if (tag === 'ARTICLE' || tag === 'MAIN' || tag === 'HEADER' || at.querySelector('h1')) break;
    if (
      steps < 3 &&
      !written &&
      page.layout.length(at) < 400 &&
      OTHER_PART.test(` ${marksOf(at)} `)
    )
      return true;
  }
  return false;
}

/** "Data analysis by": some work was done by somebody, and it was not the writing. */
const OTHER_BY =
  /(?<!\b(?:written|words|story|text|posted|published|created|authored|submitted|contributed|reported|reporting|article|report|analysis written|opinion|column|essay|interview|review|post|blog|recipe|comment|commentary|guest post|shared|compiled|produced|started|uploaded|asked|added|presented|told)\s)(?<=\p{L}\s)by\s*:?\s*$/iu;

const WRITTEN_LABEL =
  /(?:^|\s)(?:by|von|par|por|text|texte|texto|words|story|written by|author|autor(?:in)?|interview)\s*:?\s*$/iu;

/** The text just before an element inside its parents, up to 60 characters. */
function labelBefore(page: Page, element: Element): string {
  let label = '';
  let at: Element = element;
  for (let steps = 0; steps < 6 && oneLine(label) === ''; steps++) {
    for (
      let before = at.previousSibling;
      before && label.length < 80;
      before = before.previousSibling
    ) {
      if (before.nodeType === 3) label = `${before.nodeValue ?? ''}${label}`;
      else if (before.nodeType === 1)
        label = `${page.layout.length(before as Element) > 300 ? '…' : textOf(before as Element)} ${label}`;
    }
    const parent: Element | null = at.parentElement;
    if (!parent || page.layout.length(parent) > 1500) break;
    at = parent;
  }
  return oneLine(label).slice(-60);
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

const WORDED =
  /^(?:(?:posted|published|created|submitted|authored) by|(?:erstellt|geschrieben|verfasst|veröffentlicht|gepostet|eingestellt) von|(?:publié|écrit|rédigé|posté) par|(?:escrito|publicado|postado) por|(?:blog ?)?beitrag von|autor(?:inn)?en|by|von|par|por|di|door|av|af|från|από|by:|text|texte|texto|testo|tekst|autor(?:in|en)?|author|auteur|autore|written by|story by|words by|oleh|yazan|reporter|reporting by|penulis|작성자|글|文|撰文|作者|記者|著者|執筆|取材・文|بقلم|كتب|نویسنده|автор|текст|szerző|kirjoittaja|toimittaja)(?:\s|:|：|\/|／)/iu;

/** Words after which even a lone word is a name. */
const CERTAIN =
  /^(?:(?:posted|written|published|created|submitted|authored) by|(?:erstellt|geschrieben|verfasst|veröffentlicht|gepostet|eingestellt) von|(?:publié|écrit|rédigé|posté) par|(?:escrito|publicado|postado) por|scritto da|geschreven door|skrevet av|skriven av)\s/iu;

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
