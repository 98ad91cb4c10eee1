import type { Gathered } from './gather-evidence.ts';
import { isAdvertLabel } from './phrases.ts';

/** Pictures with more words about them than this, each, are teasers of other pages. */
const WORDS_A_PICTURE = 6;

/** More of them beside one picture, and no link, are its caption, up to so many. */
const MAX_CAPTION = 40;

/** A container with this share of what is kept may have pictures before and after the text. */
const MAIN_SHARE = 0.2;

const PICTURES = 'img, video, audio, iframe';

/** Formulas, and what stands for something that plays. */
const PLAYED = 'math, figure:has(> figcaption a)';

/**
 * Takes everything out of the smallest element around the kept blocks but these blocks, and the
 * pictures among them.
 * @returns that element; undefined when nothing is kept
 */
export function keepBlocks(
  { blocks, containers }: Gathered,
  isKept: readonly boolean[],
): Element | undefined {
  const keptWords = containers.map(() => 0);
  const droppedWords = containers.map(() => 0);
  const indexOf = new Map<Element, number>();
  let total = 0;
  for (const [index, { element, container, words }] of blocks.entries()) {
    const kept = isKept[index] ?? false;
    indexOf.set(element, index);
    if (kept) total += words + 1;
    const sums = kept ? keptWords : droppedWords;
    for (let at = container; at >= 0; at = containers[at]?.parent ?? -1) {
      sums[at] = (sums[at] ?? 0) + words + 1;
    }
  }
  if (total === 0) return undefined;
  let root = 0;
  for (const [place, words] of keptWords.entries()) if (words === total) root = place;
  const places = new Map(containers.map(({ element }, place) => [element, place]));
  const last = blocks[isKept.lastIndexOf(true)]?.element;
  let hasBegun = false;
  let hasEnded = false;

  function prune(element: Element, place: number): void {
    const isMain = (keptWords[place] ?? 0) >= total * MAIN_SHARE;
    for (const child of [...element.children]) {
      const index = indexOf.get(child);
      if (index !== undefined && isKept[index]) {
        hasBegun = true;
        hasEnded ||= child === last;
        continue;
      }
      const inner = places.get(child);
      if (inner !== undefined && (keptWords[inner] ?? 0) > 0) {
        prune(child, inner);
      } else if (BELONGING.has(child.localName)) {
      } else if ((isMain || (hasBegun && !hasEnded)) && isPicture(child, inner)) {
        if (isCaptioned(child, inner)) captionPicture(child);
        else removeText(child);
      } else {
        child.remove();
      }
    }
  }

  /** Whether an element without kept text is there for its pictures. */
  function isPicture(element: Element, place: number | undefined): boolean {
    const pictures =
      (element.matches(PICTURES) ? 1 : 0) + element.querySelectorAll(PICTURES).length;
    if (pictures === 0) return element.matches(PLAYED) || element.querySelector(PLAYED) !== null;
    const isTeaser = wordsBeside(element, place) > pictures * WORDS_A_PICTURE;
    if ((isTeaser && !isCaptioned(element, place)) || isAdvertisement(element)) return false;
    const container = place === undefined ? undefined : containers[place];
    return (container?.clutter ?? 0) < CERTAIN && !element.querySelector('a :is(h1, h2, h3, h4)');
  }

  function wordsBeside(element: Element, place: number | undefined): number {
    return place === undefined ? wordsOf(element) : (droppedWords[place] ?? 0);
  }

  /** Whether an element holds a picture and some words, and nothing that leads elsewhere. */
  function isCaptioned(element: Element, place: number | undefined): boolean {
    const words = wordsBeside(element, place);
    return (
      words > WORDS_A_PICTURE &&
      words <= MAX_CAPTION &&
      element.querySelectorAll(PICTURES).length === 1 &&
      !element.querySelector('a[href], figcaption, h1, h2, h3, h4, button')
    );
  }

  /** Puts the picture of an element into a figure, with the element's words for its caption. */
  function captionPicture(element: Element): void {
    const document = element.ownerDocument;
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    const lines = blocks.filter((block) => element.contains(block.element));
    caption.textContent = lines.map(({ text }) => text).join(' ');
    const picture = element.querySelector('picture') ?? element.querySelector(PICTURES);
    if (picture) figure.append(picture, caption);
    element.replaceWith(figure);
  }

  function isAdvertisement(element: Element): boolean {
    if (element.querySelector('a[rel~="sponsored"] img')) return true;
    return blocks.some((block) => element.contains(block.element) && isAdvertLabel(block.text));
  }

  function wordsOf(element: Element): number {
    return blocks[indexOf.get(element) ?? -1]?.words ?? 0;
  }

  function removeText(element: Element): void {
    if (indexOf.has(element)) {
      element.replaceWith(...element.querySelectorAll(PICTURES));
      return;
    }
    for (const block of element.querySelectorAll('*')) {
      if (indexOf.has(block)) block.replaceWith(...block.querySelectorAll(PICTURES));
    }
  }

  const found = containers[root]?.element;
  if (found) prune(found, root);
  return found;
}

const CERTAIN = 3;
const BELONGING = new Set(['br', 'hr', 'figcaption', 'colgroup']);
