import { comparable } from '../metadata/plain-text.ts';
import { isHeading } from './block-elements.ts';
import { leafBlocks, removeBlock } from './leaf-blocks.ts';
import { isColophonText } from './phrases.ts';
import { isSentence, linkShare, textIn, wordsIn } from './text-measure.ts';

/** Lines longer than this, in words, are not trimmed for being no sentence. */
const MAX_LINE = 14;
const MAX_COLOPHON = 60;

/** Part of the text wherever it stands. */
const STAYS = 'figure, figcaption, table, pre, blockquote, dl, math, details';

/**
 * Trims what stands above the first paragraph and below the last: repeated title, byline, date,
 * reading time, section above; tags, copyright, credits below.
 * @param repeated what is shown apart from the body: title, authors' names
 */
export function trimEnds(root: Element, repeated: readonly string[]): void {
  const shown = new Set(repeated.map(comparable).filter(Boolean));
  const leaves = leafBlocks(root);
  const first = leaves.findIndex(isParagraph);
  if (first < 0) return;
  const last = leaves.findLastIndex(isParagraph);
  for (const leaf of leaves.slice(0, first)) {
    if (isTrimmedAbove(leaf, shown) && !isEntry(leaf, root)) removeBlock(leaf, root);
  }
  // A byline may also stand between deck and text.
  for (const leaf of leaves.slice(first + 1, first + 3)) {
    if (isByline(leaf)) removeBlock(leaf, root);
  }
  for (const leaf of leaves.slice(last + 1)) {
    if (isTrimmedBelow(leaf)) removeBlock(leaf, root);
  }
  for (const leaf of leafBlocks(root).reverse()) {
    if (!isHeading(leaf) && !isColophon(leaf)) break;
    removeBlock(leaf, root);
  }
}

function isParagraph(block: Element): boolean {
  if (isHeading(block) || block.closest(STAYS)) return false;
  const text = textIn(block);
  return isSentence(text) && linkShare(block) < 0.5 && !isColophon(block);
}

function isTrimmedAbove(block: Element, shown: ReadonlySet<string>): boolean {
  const text = textIn(block);
  const plain = comparable(text);
  if (shown.has(plain) || block.localName === 'h1') return true;
  if (/^h[12]$/.test(block.localName) && [...shown].some((title) => isMostOf(plain, title)))
    return true;
  if (isHeading(block) || block.closest(STAYS)) return false;
  const words = wordsIn(text);
  if (words > MAX_LINE || isSentence(text)) return false;
  if (linkShare(block) > 0.6) return true;
  return block.localName !== 'li' && (words <= 3 || DATELINE.test(text) || BYLINE.test(text));
}

function isByline(block: Element): boolean {
  const text = textIn(block);
  if (isHeading(block) || block.localName === 'li' || block.closest(STAYS)) return false;
  return wordsIn(text) <= MAX_LINE && !isSentence(text) && BYLINE.test(text);
}

/** Whether a block stands in one of several entries that are alike, as a live blog's time does. */
function isEntry(block: Element, root: Element): boolean {
  for (let at = block.parentElement; at && at !== root; at = at.parentElement) {
    const next = at.nextElementSibling;
    const isAlike = next?.localName === at.localName && next.className === at.className;
    if (isAlike && /^(?:article|section|li)$/.test(at.localName)) return true;
  }
  return false;
}

/** Whether one text is the other but for some words at an end. */
function isMostOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 8 && long.includes(short) && short.length > long.length * 0.6;
}

/** A year, a time of day, a reading time. */
const DATELINE =
  /\b(?:19|20)\d{2}\b|\b\d{1,2}[:.h]\d{2}\b|\b\d+\s*(?:min|hours?|days?|stunden|std)\b|\d\s*[年分月日]/iu;
const BYLINE =
  /^(?:by|von|par|por|di|da|door|av|af|przez|автор|text[oe]?|testo|tekst|words|story|reporter)\b/iu;

function isTrimmedBelow(block: Element): boolean {
  if (isHeading(block) || block.closest(STAYS)) return false;
  return wordsIn(textIn(block)) <= MAX_LINE && linkShare(block) > 0.6;
}

function isColophon(block: Element): boolean {
  if (block.closest(STAYS)) return false;
  const text = textIn(block);
  return wordsIn(text) <= MAX_COLOPHON && isColophonText(text);
}
