import { collapse, comparable } from './plain-text.ts';
import { isSiteName, squeezed, titleParts } from './title-parts.ts';

/** Parts of a page whose headings are not the article's, and headings that say that they are no headline. */
const ELSEWHERE =
  '[itemprop~="alternativeHeadline"], nav, footer, dialog, [role="navigation"], [role="dialog"], [aria-modal="true"], [class*="cookie" i], [class*="consent" i], ' +
  '[id*="cookie" i], [id*="consent" i], [class~="comments" i], [id="comments" i], .skiptranslate';

/** The same, unless the metadata say that the heading is the article's: some sites put all in them. */
const BESIDE =
  'aside, [role="complementary"], [class~="related" i], [class~="sidebar" i], [id="sidebar" i]';

/** The way from the front page to the article, whose last step some sites mark as a heading, worded for search engines. */
const CRUMBS = '[class*="crumb" i], [id*="crumb" i]';

/** The marks of links to the heading itself. */
const UNREAD = 'a.headerlink, a.anchor, [aria-hidden="true"]';

/** A topic that stands in the heading before the title. */
const KICKER =
  '[class*="kicker" i], [class*="overline" i], [class*="eyebrow" i], [class*="dachzeile" i], ' +
  '[class*="topline" i], [class*="roofline" i], [class*="spitzmarke" i], [class*="surtitle" i], [class*="pretitle" i]';

/** A second line or a date that stands in the heading after the title. */
const SECOND_LINE =
  'small, time, [class*="subtitle" i], [class*="subline" i], [class*="label" i], [class*="badge" i]';

const LOGO =
  '[class~="logo" i], [id="logo" i], [class~="site-title" i], [class~="site-name" i], [id="site-title" i]';

/** What an address may look like that leads to a site's front page. */
const FRONT = /^(?:(?:https?:)?\/\/[^/]+)?[./]*(?:[?#]|$)/;

/** In characters. A longer `h1` is a paragraph in large print. */
const MAX_TITLE = 220;

/** As many headings are looked at; an article's own is among the first. */
const MAX_HEADINGS = 60;

export interface MainHeading {
  readonly element: Element;
  readonly text: string;
}

/**
 * The heading over the article: the `h1` that has most words in common with what the metadata call
 * it, or the only one there is; else another heading that says the same as they.
 * @param titles what the metadata call the article, without the site's name
 */
export function findMainHeading(
  document: Document,
  titles: readonly string[],
  siteNames: readonly string[],
): MainHeading | undefined {
  const names = siteNames.map(squeezed).filter((name) => name.length > 1);
  const all = readHeadings(document, 'h1', titles).filter(
    ({ text }) => !names.includes(squeezed(text)),
  );
  const firsts = all.filter(({ element }) => !isCrumb(element));
  const like = likest(firsts, titles);
  if (like) return like;
  const same = sameAsTitle(document, titles);
  if (same) return same;
  // With little or nothing in common with the metadata, it must at least read as a title.
  const unnamed = firsts.filter(({ text }) => !isSiteName(text, names));
  const unlike = likest(unnamed, titles, 0) ?? (unnamed.length === 1 ? unnamed[0] : undefined);
  if (unlike && wordsOf(unlike.text).size >= 2) return unlike;
  return all.length > firsts.length ? likest(all, titles) : undefined;
}

/** The heading with most words in common with the metadata's titles, if it has more than a share of them. */
function likest(
  headings: readonly MainHeading[],
  titles: readonly string[],
  least = 0.34,
): MainHeading | undefined {
  const wanted = titles.map(wordsOf);
  let best: MainHeading | undefined;
  let bestScore = 0;
  for (const heading of headings) {
    const words = wordsOf(heading.text);
    const score = Math.max(0, ...wanted.map((title) => likeness(words, title)));
    // Of two that the metadata name, one of a word is the section's.
    const isLonger = best !== undefined && wordsOf(best.text).size === 1 && words.size > 1;
    if (score > bestScore || (score === bestScore && isLonger))
      [best, bestScore] = [heading, score];
  }
  return bestScore > least ? best : undefined;
}

/** A lesser heading, or an element marked as one, that is a declared title or a part of it. */
function sameAsTitle(document: Document, titles: readonly string[]): MainHeading | undefined {
  const parts = titles.flatMap((title, index) => [
    { part: comparable(title), index },
    ...titleParts(title).map((part) => ({ part: comparable(part), index: index + titles.length })),
  ]);
  const wanted = new Map(
    parts.filter(({ part }) => part.includes(' ')).map(({ part, index }) => [part, index]),
  );
  let best: MainHeading | undefined;
  let bestIndex = Number.POSITIVE_INFINITY;
  const selector = 'h1, h2, h3, [itemprop~="headline"], [class~="headline" i], [class~="title" i]';
  for (const heading of readHeadings(document, selector, titles)) {
    if (isCrumb(heading.element)) continue;
    const index =
      wanted.get(comparable(heading.text)) ??
      wanted.get(comparable(heading.element.textContent ?? '')) ??
      Number.POSITIVE_INFINITY;
    if (index < bestIndex) [best, bestIndex] = [heading, index];
  }
  return best;
}

function isCrumb(heading: Element): boolean {
  const crumbs = heading.closest(CRUMBS);
  return crumbs !== null && (crumbs === heading || !crumbs.querySelector('p, h2'));
}

function readHeadings(
  document: Document,
  selector: string,
  titles: readonly string[],
): MainHeading[] {
  const declared = new Set(titles.map(comparable));
  const found: MainHeading[] = [];
  for (const element of [...document.querySelectorAll(selector)].slice(0, MAX_HEADINGS)) {
    if (element.closest(ELSEWHERE) || isLogo(element)) continue;
    const text = headingText(element, declared);
    if (text.length <= 1 || text.length > MAX_TITLE) continue;
    const isDeclared = text.includes(' ') && declared.has(comparable(text));
    if (isDeclared || !element.closest(BESIDE)) found.push({ element, text });
  }
  return found;
}

/** The names that headings give the site: nothing but a link to its front page, or a logo by name. */
export function logoNames(document: Document): string[] {
  const headings = [...document.querySelectorAll('h1, h2')].slice(0, MAX_HEADINGS);
  return headings.filter(isLogo).map((heading) => collapse(heading.textContent));
}

function isLogo(heading: Element): boolean {
  if (heading.matches(LOGO)) return true;
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
  const href = link?.getAttribute('href') ?? '';
  if (!link || !FRONT.test(href)) return false;
  if (collapse(link.textContent) !== collapse(heading.textContent)) return false;
  return URL.parse(href, heading.ownerDocument.baseURI)?.pathname === '/';
}

/**
 * What a heading says, without what is not the title. A kicker that runs on into the title with a
 * colon is part of it; so is a second line when the metadata have it too.
 */
function headingText(heading: Element, declared: ReadonlySet<string>): string {
  const whole = textWithout(heading, UNREAD);
  if (!heading.firstElementChild && !/^[:|–-]/.test(whole)) return whole;
  const isWhole = declared.has(comparable(whole));
  const kicker = isWhole && /^[^:]{2,60}[:|–]\s/.test(whole) ? '' : `, ${KICKER}`;
  const second = isWhole ? '' : `, ${SECOND_LINE}`;
  const title = textWithout(heading, UNREAD + kicker + second).replace(/^[:|–\-\s]+/, '');
  return title.length > 8 && title.length * 3 > whole.length ? title : whole;
}

function textWithout(heading: Element, leftOut: string): string {
  let text = '';
  const walker = heading.ownerDocument.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const out = parent === heading ? null : parent?.closest(leftOut);
    if (out && out !== heading && heading.contains(out)) continue;
    const piece = node.nodeValue ?? '';
    // Two pieces of text in elements of their own are two lines when words would run together.
    text += text && wouldRunTogether(text, piece) ? ` ${piece}` : piece;
  }
  return collapse(text).replace(/\s*(?:[#¶§]|🔗)$/, '');
}

function wouldRunTogether(text: string, next: string): boolean {
  const last = text.slice(-1);
  const first = next.charAt(0);
  return (
    (last !== last.toUpperCase() || /[\d.:!?]/.test(last)) &&
    (first !== first.toLowerCase() || /[\d„“«"]/.test(first))
  );
}

function wordsOf(text: string): Set<string> {
  const plain = comparable(text);
  // Where words are not set apart, two characters at a time.
  const words = /[\u0E00-\u0E7F\u3041-\u30FF\u3400-\u9FFF]/.test(plain)
    ? Array.from({ length: Math.max(1, plain.length - 1) }, (_, at) => plain.slice(at, at + 2))
    : plain.split(' ');
  return new Set(words.filter(Boolean));
}

/** Words in common, 0 to 1 (Dice's coefficient). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return (2 * common) / (a.size + b.size || 1);
}
