import { comparable } from '../metadata/plain-text.ts';
import type { Evidence } from './gather-evidence.ts';

/** A deck follows the headline within so many blocks. */
const NEAR = 24;
/** In words: a shorter block is no paragraph of the text. */
const MIN_PARAGRAPH = 8;

const HEADING = /^h[1-6]$/;
/** A heading that begins or ends so is one of a list, or a question to be answered. */
const OF_A_SECTION = /^\d|[?？:]$/;

/** What is kept without the deck, and the deck. */
export interface Deckless {
  readonly isKept: readonly boolean[];
  readonly deck: string | undefined;
}

/**
 * Drops the block that says the deck, where it stands with the headline and not in the text: as a
 * heading, or in a part of the page that holds nothing of the text. It is shown above the text, as
 * the headline is. A summary that the text begins with is the text's own.
 * @param declared the deck, where it is known; else a long heading above the text is taken for it
 */
export function dropDeck(
  evidence: Evidence,
  isKept: readonly boolean[],
  declared: string | undefined,
): Deckless {
  const { blocks } = evidence;
  const index =
    declared === undefined ? headingAbove(evidence, isKept) : placeOf(evidence, declared);
  const block = blocks[index];
  const isDeck =
    block && isKept[index] && (HEADING.test(block.tag) || isApart(evidence, isKept, index));
  if (!isDeck) return { isKept, deck: declared };
  return { isKept: isKept.map((kept, at) => kept && at !== index), deck: declared ?? block.text };
}

function placeOf({ blocks, facts }: Evidence, deck: string): number {
  const plain = comparable(deck);
  const from = facts.headlineBlock;
  if (from < 0 || !plain) return -1;
  return blocks.findIndex(
    ({ text }, at) => at > from && at < from + NEAR && comparable(text) === plain,
  );
}

/** The first block of what is kept, if it is a heading as long as a sentence. */
function headingAbove({ blocks }: Evidence, isKept: readonly boolean[]): number {
  const first = isKept.indexOf(true);
  const { tag = '', words = 0, text = '' } = blocks[first] ?? {};
  return HEADING.test(tag) && words >= MIN_PARAGRAPH && !OF_A_SECTION.test(text) ? first : -1;
}

/** Whether a block is as near to the headline as to the text, and in a part without the text. */
function isApart(
  { blocks, containers, facts }: Evidence,
  isKept: readonly boolean[],
  index: number,
): boolean {
  const text = blocks.findIndex(
    ({ words, tag }, at) =>
      at > index && isKept[at] && words >= MIN_PARAGRAPH && !HEADING.test(tag),
  );
  const above = (block: number): number[] => {
    const places: number[] = [];
    let at = blocks[block]?.container ?? -1;
    for (; at >= 0; at = containers[at]?.parent ?? -1) places.push(at);
    return places;
  };
  const around = above(index);
  const depthWith = (block: number): number => {
    const common = above(block).find((place) => around.includes(place));
    return containers[common ?? -1]?.depth ?? -1;
  };
  if (text < 0 || above(text).includes(around[0] ?? -1)) return false;
  // Some pages have the headline twice.
  const headlines = blocks.flatMap((block, at) =>
    at === facts.headlineBlock ||
    (at > index - NEAR && at < index && comparable(block.text) === facts.headline)
      ? [depthWith(at)]
      : [],
  );
  return Math.max(...headlines) >= depthWith(text);
}
