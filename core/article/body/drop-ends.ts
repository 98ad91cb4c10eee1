import { comparable } from '../metadata/plain-text.ts';
import type { Gathered } from './gather-evidence.ts';
import { ownLinks } from './own-links.ts';
import { BYLINE, DATE, isColophonText } from './phrases.ts';
import { standsIn } from './stands-in.ts';
import type { Block } from './survey-blocks.ts';
import { endsSentence } from './text-measure.ts';

/** Lines longer than this, in words, are not dropped for being no sentence. */
const MAX_LINE = 14;
const MAX_COLOPHON = 60;
/** In words. A longer heading that says the deck is the text's first paragraph in large print. */
const MAX_DECK = 30;
/** In words: shorter ones are labels. */
const MIN_SENTENCE = 8;

/** Part of the text wherever it stands. */
const STAYS = new Set(['figure', 'table', 'pre', 'blockquote', 'dl', 'math', 'details']);
const CELL = new Set(['pre', 'math', 'tr', 'dt', 'dd', 'blockquote', 'caption']);
/** A year or a reading time; a time of day alone may be an entry's. */
const STAMP = /\b(?:19|20)\d{2}\b|\b\d+\s*min/i;
const HEADING = /^h[1-6]$/;

/**
 * Drops what stands above the first paragraph and below the last: repeated title, byline, date,
 * reading time, section above; tags, copyright, credits below.
 * @param repeated what is shown apart from the body: title, authors' names
 * @param deck what is shown below the title, unless the text begins with it. Set as a heading apart
 * from the text, it heads nothing and goes; as a paragraph, most truths have it in the text
 */
export function dropEnds(
  { blocks, containers }: Gathered,
  isKept: readonly boolean[],
  repeated: readonly string[],
  deck = '',
): boolean[] {
  const shown = repeated.map(comparable).filter(Boolean);
  const isInside = standsIn(containers, STAYS);
  const stays = ({ tag, container }: Block) => CELL.has(tag) || (isInside[container] ?? false);
  const kept = [...isKept];
  const lines = blocks.flatMap((block, index) => (isKept[index] ? [{ block, index }] : []));
  const isText = ({ block }: { block: Block }) => !stays(block) && isParagraph(block);
  const first = lines.findIndex(isText);
  if (first < 0) return kept;
  const last = lines.findLastIndex(isText);
  const end = lines.at(-1)?.block.element;
  const plainDeck = comparable(deck);
  const around = new Set<number>();
  for (let at = lines[first]?.block.container ?? -1; at >= 0; at = containers[at]?.parent ?? -1) {
    around.add(at);
  }
  const isDeck = ({ tag, text, words, container, alike }: Block) =>
    plainDeck !== '' &&
    HEADING.test(tag) &&
    words <= MAX_DECK &&
    !around.has(container) &&
    comparable(text) === plainDeck &&
    lines.every(({ block }) => block.alike !== alike || block.text === text);
  for (const { block, index } of lines.slice(0, first)) {
    const isDropped = isDroppedAbove(block, stays(block), shown) || isDeck(block);
    if (isDropped && !isEntry(block.element, end)) kept[index] = false;
  }
  // A byline, a date and a reading time may also stand between deck and text.
  for (const { block, index } of lines.slice(first + 1, first + 3)) {
    if (!stays(block) && isBelowDeck(block)) kept[index] = false;
  }
  for (const { block, index } of lines.slice(last + 1)) {
    if (!stays(block) && isDroppedBelow(block)) kept[index] = false;
  }
  for (const { block, index } of lines.reverse()) {
    if (!kept[index]) continue;
    if (!HEADING.test(block.tag) && (stays(block) || !isColophon(block))) break;
    kept[index] = false;
  }
  return kept;
}

function isParagraph(block: Block): boolean {
  const { tag, text, words } = block;
  if (HEADING.test(tag) || words < MIN_SENTENCE || ownLinks(block) >= 0.5) return false;
  return endsSentence(text) && !isColophon(block);
}

function isDroppedAbove(block: Block, stays: boolean, shown: readonly string[]): boolean {
  const { tag, text, words } = block;
  const plain = comparable(text);
  if (shown.includes(plain) || tag === 'h1') return true;
  if (tag === 'h2' && shown.some((title) => isMostOf(plain, title))) return true;
  if (stays || HEADING.test(tag)) return false;
  if (words > MAX_LINE || (words >= MIN_SENTENCE && endsSentence(text))) return false;
  if (ownLinks(block) > 0.6) return true;
  return tag !== 'li' && (words <= 3 || DATE.test(text) || BYLINE.test(text));
}

function isBelowDeck({ tag, text, words }: Block): boolean {
  if (HEADING.test(tag) || tag === 'li' || words > MAX_LINE) return false;
  if (words >= MIN_SENTENCE && endsSentence(text)) return false;
  return BYLINE.test(text) || STAMP.test(text);
}

function isDroppedBelow(block: Block): boolean {
  return !HEADING.test(block.tag) && block.words <= MAX_LINE && ownLinks(block) > 0.6;
}

function isColophon({ words, text }: Block): boolean {
  return words <= MAX_COLOPHON && isColophonText(text);
}

/** Whether a block stands in one of several entries that are alike, as a live blog's time does. */
function isEntry(block: Element, last: Element | undefined): boolean {
  for (let at = block.parentElement; at && !at.contains(last ?? null); at = at.parentElement) {
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
