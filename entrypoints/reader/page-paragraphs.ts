import type { PageParagraph, ReadNow } from '../../components/reader/orientation.ts';
import { BLOCKS } from '../../components/reader/text-blocks.ts';
import { plainText } from '../../core/reading/place.ts';
import { blockFinder } from '../../core/reading/same-text.ts';

/** Pixels between two looks at the screen. */
const STEP = 36;

/** Longer ones are no paragraphs, in characters. */
const LONGEST = 20_000;

/** Parts of the window's height between which a paragraph is put that was read. */
const HIGHEST = 0.12;
const LOWEST = 0.5;

/**
 * The paragraphs that the page's screen shows, from top to bottom; nothing where the page has not
 * been scrolled. Looked for by their points, which is quick however large the page is.
 */
export function paragraphsOnScreen(page: Document): PageParagraph[] {
  const root = page.scrollingElement;
  const scrolls = root !== null && root.scrollHeight > root.clientHeight;
  if (scrolls && root.scrollTop < 1) return [];
  const found = new Map<Element, PageParagraph>();
  const columns = [0.5, 0.35].map((share) => innerWidth * share);
  for (let y = STEP; y < innerHeight; y += STEP) {
    for (const x of columns) {
      const block = page.elementFromPoint(x, y)?.closest(`${BLOCKS}, blockquote, div`);
      if (!block || found.has(block)) continue;
      const { textContent } = block;
      if (!textContent || textContent.length > LONGEST) continue;
      found.set(block, { text: plainText(textContent), top: block.getBoundingClientRect().top });
    }
  }
  // A page that fits its window has not been scrolled, unless a part of it scrolls by itself.
  return scrolls || [...found.keys()].some(isScrolled) ? [...found.values()] : [];
}

function isScrolled(element: Element | null): boolean {
  return element !== null && (element.scrollTop >= 1 || isScrolled(element.parentElement));
}

/**
 * Scrolls the page to what has been read, at about the height where it was.
 * @returns false where the page has none of it
 */
export function showInPage(page: Document, { paragraphs }: ReadNow): boolean {
  const find = blockFinder(paragraphs.map(({ text }) => text));
  const places = new Map<number, Element>();
  for (const block of page.querySelectorAll(`${BLOCKS}, blockquote, div`)) {
    const { textContent } = block;
    if (!textContent || textContent.length > LONGEST) continue;
    const number = find(plainText(textContent));
    // The smallest of those that hold each other comes last.
    if (number !== undefined && block.getClientRects().length > 0) places.set(number, block);
  }
  const nearest = [...places.keys()].sort((a, b) => a - b)[0];
  const block = nearest === undefined ? undefined : places.get(nearest);
  const paragraph = nearest === undefined ? undefined : paragraphs[nearest];
  if (!block || !paragraph) return false;
  block.scrollIntoView({ block: 'start', inline: 'nearest', behavior: 'instant' });
  const wanted = Math.min(innerHeight * LOWEST, Math.max(innerHeight * HIGHEST, paragraph.top));
  scrollBy({ top: block.getBoundingClientRect().top - wanted, behavior: 'instant' });
  return true;
}
