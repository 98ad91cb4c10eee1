import { countWords } from '../../core/article/reading-time.ts';

/** What is never text to be read. */
const NO_CONTENT = 'script, style, noscript, template, head, link, meta, svg, iframe, canvas';

/** Words from which an element is worth picking by itself. */
const FEWEST = 3;

const counted = new WeakMap<Element, number>();

/** How many words an element shows. */
export function wordsIn(element: Element): number {
  const known = counted.get(element);
  if (known !== undefined) return known;
  const text = element instanceof HTMLElement ? element.innerText : (element.textContent ?? '');
  const words = countWords(text, document.documentElement.lang || undefined);
  counted.set(element, words);
  return words;
}

/** The element that is meant by a point on the page: a block with text, never a word of it. */
export function candidateAt(x: number, y: number, own: Element): Element | undefined {
  const [under] = document.elementsFromPoint(x, y).filter((element) => element !== own);
  let element = under ?? null;
  while (element && !isCandidate(element)) element = element.parentElement;
  return element && element !== document.documentElement ? element : undefined;
}

/** Where picking begins when nothing is pointed at. */
export function firstCandidate(): Element {
  return document.querySelector('article, main, [role="main"]') ?? document.body;
}

/** The next larger part: what is around an element and shows more. */
export function largerThan(element: Element): Element | undefined {
  let around = element.parentElement;
  while (around && around !== document.body && sameBox(around, element)) {
    around = around.parentElement;
  }
  return around && around !== document.documentElement ? around : undefined;
}

/** The next smaller part, the one with the most words. */
export function smallerThan(element: Element): Element | undefined {
  const parts = [...element.children].filter(isCandidate);
  const [largest] = parts.sort((a, b) => wordsIn(b) - wordsIn(a));
  return largest && sameBox(largest, element) ? (smallerThan(largest) ?? largest) : largest;
}

/** The part beside an element, before or after it. */
export function beside(element: Element, step: 1 | -1): Element | undefined {
  const next = (of: Element) => (step > 0 ? of.nextElementSibling : of.previousElementSibling);
  let found = next(element);
  while (found && !isCandidate(found)) found = next(found);
  return found ?? undefined;
}

function isCandidate(element: Element): boolean {
  if (element.matches(NO_CONTENT) || element.localName.startsWith('byline-')) return false;
  const { display, visibility } = getComputedStyle(element);
  if (display === 'none' || display.startsWith('inline') || visibility === 'hidden') return false;
  return wordsIn(element) >= FEWEST;
}

function sameBox(a: Element, b: Element): boolean {
  const [one, other] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  return (
    Math.abs(one.width - other.width) < 2 &&
    Math.abs(one.height - other.height) < 2 &&
    wordsIn(a) === wordsIn(b)
  );
}
