import { comparable } from '../metadata/plain-text.ts';
import type { Evidence } from './gather-evidence.ts';

/** A deck follows the headline within so many blocks. */
const NEAR = 8;
/** In words: a shorter block is no paragraph of the text. */
const MIN_PARAGRAPH = 8;

/**
 * Drops the block that says the deck, where it stands with the headline and not in the text: as a
 * heading, or in a part of the page that holds both and nothing of the text. It is shown above the
 * text, as the headline is. A summary that the text begins with is the text's own.
 * @param deck what is shown below the headline
 */
export function dropDeck(
  { blocks, containers, facts }: Evidence,
  isKept: readonly boolean[],
  deck: string | undefined,
): readonly boolean[] {
  const { headlineBlock } = facts;
  const headline = blocks[headlineBlock];
  const plain = comparable(deck ?? '');
  if (!headline || !plain) return isKept;
  const place = blocks
    .slice(headlineBlock + 1, headlineBlock + NEAR)
    .findIndex(({ text }) => comparable(text) === plain);
  const index = headlineBlock + 1 + place;
  const block = blocks[index];
  if (place < 0 || !block || !isKept[index]) return isKept;
  const deckless = isKept.map((kept, at) => kept && at !== index);
  if (/^h[1-6]$/.test(block.tag)) return deckless;
  const text = blocks.find(
    ({ words, tag }, at) =>
      at > index && isKept[at] && words >= MIN_PARAGRAPH && !/^h[1-6]$/.test(tag),
  );
  const common = (one: number, other: number): number => {
    const above = new Set<number>();
    for (let at = one; at >= 0; at = containers[at]?.parent ?? -1) above.add(at);
    let at = other;
    while (at >= 0 && !above.has(at)) at = containers[at]?.parent ?? -1;
    return containers[at]?.depth ?? -1;
  };
  const isAbove =
    text && common(block.container, headline.container) > common(block.container, text.container);
  return isAbove ? deckless : isKept;
}
