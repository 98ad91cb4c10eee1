import { collapse, comparable } from './plain-text.ts';

/** What publishers call the line between headline and text. */
const DECK =
  '[itemprop~="alternativeHeadline"], [itemprop~="description"]:not(meta), [class*="standfirst" i], [class*="dek" i], [class*="deck" i], ' +
  '[class*="subtitle" i], [class*="sub-title" i], [class*="subhead" i], [class*="sub-head" i], [class*="subline" i], ' +
  '[class*="summary" i], [class*="lead" i], [class*="lede" i], [class*="chapo" i], [class*="intro" i], [class*="teaser" i], ' +
  '[class*="abstract" i], [class*="excerpt" i], [class*="description" i], [class*="bajada" i], [class*="entradilla" i], [class*="ingress" i], [class*="vorspann" i]';

/** In characters. */
const MIN_DECK = 15;
const MAX_DECK = 600;

/** How many elements after the headline are looked at. */
const REACH = 40;

/**
 * The line under the headline that readers see, if the page has one.
 * @param heading the element that shows the headline
 * @param declared what the metadata say the article is about, the likeliest first
 */
export function findDeck(
  heading: Element | undefined,
  headline: string,
  declared: readonly string[],
): string | undefined {
  if (!heading) return undefined;
  const known = declared.map(comparable).filter((text) => text.length >= MIN_DECK);
  const title = comparable(headline);
  let marked: string | undefined;
  for (const element of elementsAfter(heading)) {
    if (element.querySelector('p ~ p, h1, img, li, time')) continue;
    const raw = element.textContent ?? '';
    if (raw.length > 2 * MAX_DECK) continue;
    const text = collapse(raw);
    if (text.length < MIN_DECK || text.length > MAX_DECK) continue;
    const plain = comparable(text);
    if (plain === title) continue;
    if (known.includes(plain)) return text;
    if (element.localName === 'h2' && marked === undefined && isBeside(element, heading)) {
      marked = text;
    }
    if (marked === undefined && element.matches(DECK) && !element.closest('a, nav, aside')) {
      marked = text;
    }
  }
  return marked;
}

/** The elements after an element in document order, without those inside it. */
function* elementsAfter(start: Element): Generator<Element> {
  const { body } = start.ownerDocument;
  const walker = start.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = start;
  for (let count = 0; count < REACH; ) {
    const node = walker.nextNode();
    if (!(node instanceof Element)) return;
    if (start.contains(node)) continue;
    count += 1;
    yield node;
  }
}

/** Whether an element follows the headline at once, inside the same header. */
function isBeside(element: Element, heading: Element): boolean {
  const before = element.previousElementSibling;
  return before !== null && (before === heading || before.contains(heading));
}
