import { isBlock, isHeading, isLeafBlock } from './block-elements.ts';
import { clutterName } from './clutter-names.ts';
import type { FoundBody } from './find-body.ts';
import { isSentence, linkShare, textIn, wordsIn } from './text-measure.ts';

/** A part with more than this share of the body's words is not taken out for its name. */
const MOST = 0.4;

/** Words of prose that Readability kept from which on a part is not taken out for its name. */
const MUCH_PROSE = 50;

/**
 * Takes out of the body what is not the article's: what Readability left out and what does not read
 * like a part of what it kept, and what is named for something else.
 */
export function selectBlocks({ root, kept }: FoundBody): void {
  const holding = withAncestors(kept, root);
  const total = wordsIn(textIn(root));

  function select(parent: Element): void {
    if (isWhole(parent)) return;
    for (const child of [...parent.children]) {
      if (isMedia(child)) {
        if (isMostlyMedia(child) && clutterName(child) === 'certain') child.remove();
        continue;
      }
      if (isClutter(child) || !(holding.has(child) || belongs(child))) child.remove();
      else if (holding.has(child) && !isLeafBlock(child)) select(child);
    }
  }

  /** A quotation has its source, and a row its cells, the empty ones too. */
  function isWhole(element: Element): boolean {
    if (element.localName === 'tr') return true;
    return element.localName === 'blockquote' && wordsIn(textIn(element)) <= total * MOST;
  }

  function isClutter(element: Element): boolean {
    const name = clutterName(element);
    if (name === 'none') return false;
    const words = wordsIn(textIn(element));
    if (words > total * MOST) return false;
    if (name === 'certain') return true;
    if (holdsQuotation(element)) return false;
    const prose = proseWords(element);
    if (name === 'likely') return prose < Math.max(MUCH_PROSE, words * 0.7);
    return prose < words * 0.7;
  }

  /** Words in sentences that Readability kept. */
  function proseWords(element: Element): number {
    const leaves = isLeafBlock(element) ? [element] : [...element.querySelectorAll('*')];
    let words = 0;
    for (const leaf of leaves) {
      if (!holding.has(leaf) || !isBlock(leaf) || !isLeafBlock(leaf)) continue;
      const text = textIn(leaf);
      if (isSentence(text) && linkShare(leaf) < 0.3) words += wordsIn(text);
    }
    return words;
  }

  /** Whether an element that Readability left out belongs to the blocks around it. */
  function belongs(element: Element): boolean {
    if (!isBlock(element) && isLeafBlock(element)) return linkShare(element) < 0.5;
    const next = siblingOf(element, 'nextElementSibling', holding);
    const previous = siblingOf(element, 'previousElementSibling', holding);
    const share = linkShare(element);
    if (isHeading(element)) return next === element.nextElementSibling && share < 0.5;
    const text = textIn(element);
    const words = wordsIn(text);
    if (words === 0) return previous !== undefined && next !== undefined;
    if (holdsQuotation(element)) return share < 0.6;
    if (share > 0.3 || isTeaser(element) || asksForInput(element)) return false;
    const alike = [next, previous].some((sibling) => sibling && looksLike(sibling, element));
    if (alike) return true;
    return previous !== undefined && next !== undefined && words >= 10 && isSentence(text);
  }

  select(root);
}

/** Elements that are pictures and the like, or that hold such and no more text than a caption. */
function isMedia(element: Element): boolean {
  return MEDIA.test(element.localName) || isMostlyMedia(element);
}

const MEDIA = /^(?:img|picture|figure|video|audio|iframe|math|figcaption)$/;

function isMostlyMedia(element: Element): boolean {
  if (!element.querySelector('img, video, audio, iframe') || isTeaser(element)) return false;
  const captions = [...element.querySelectorAll('figcaption')];
  const captioned = captions.reduce((sum, caption) => sum + wordsIn(textIn(caption)), 0);
  return wordsIn(textIn(element)) - captioned <= 3;
}

/** Quotations, and posts that are embedded as such, are named for where they come from. */
function holdsQuotation(element: Element): boolean {
  return element.localName === 'blockquote' || element.querySelector('blockquote') !== null;
}

/** Whether an element announces another page: a heading or picture that is a link. */
function isTeaser(element: Element): boolean {
  return (
    element.querySelector('a :is(h1, h2, h3, h4, h5, h6, p), :is(h1, h2, h3, h4, h5, h6) a') !==
    null
  );
}

function asksForInput(element: Element): boolean {
  return element.querySelector('[role="form"], input:not([type="hidden"])') !== null;
}

function looksLike(a: Element, b: Element): boolean {
  return a.localName === b.localName && a.className === b.className;
}

function siblingOf(
  element: Element,
  direction: 'nextElementSibling' | 'previousElementSibling',
  holding: ReadonlySet<Element>,
): Element | undefined {
  for (let sibling = element[direction]; sibling; sibling = sibling[direction]) {
    if (holding.has(sibling)) return sibling;
  }
  return undefined;
}

/**
 * The elements that have text, all that they are in, and all that is in them where Readability made
 * one element of many.
 */
function withAncestors(elements: ReadonlySet<Element>, root: Element): Set<Element> {
  const holding = new Set<Element>([root]);
  for (const element of elements) {
    if (!element.textContent?.trim()) continue;
    const inner = [...element.querySelectorAll('*')];
    if (!inner.some((descendant) => elements.has(descendant))) {
      for (const descendant of inner) holding.add(descendant);
    }
    for (
      let current: Element | null = element;
      current && !holding.has(current);
      current = current.parentElement
    ) {
      holding.add(current);
    }
  }
  return holding;
}
