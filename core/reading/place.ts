import * as v from 'valibot';

/** How much of a block's text is kept to find it again, in characters. */
const QUOTE_LENGTH = 80;

/** How much of the block before it is kept, in characters, to tell blocks of the same text apart. */
const PREFIX_LENGTH = 32;

/** Share of a quote's words that another block must have to be the same one, edited. */
const SIMILAR = 0.6;

/**
 * A place in an article's text, which is found again where the text has changed a little: the
 * number of a block, its first words, and what stands before it.
 * @see https://www.w3.org/TR/annotation-model/#selectors
 */
export const PlaceSchema = v.object({
  /** The block's number, from 0. */
  block: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The beginning of its text; of a TextQuoteSelector the `exact`. */
  exact: v.pipe(v.string(), v.maxLength(QUOTE_LENGTH)),
  /** The end of the text before it. */
  prefix: v.pipe(v.string(), v.maxLength(PREFIX_LENGTH)),
  /** Characters of the block that are before the place; of a TextPositionSelector the `start`. */
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Place = v.InferOutput<typeof PlaceSchema>;

/** A place in blocks of text: a block's number, and the share of it that is before the place. */
export interface Spot {
  readonly block: number;
  /** 0 to 1. */
  readonly share: number;
}

/** One line of text, as it is compared: spaces and line breaks are all one. */
export function plainText(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** Describes a spot in blocks of text. Undefined where there is no such block. */
export function placeOf(blocks: readonly string[], { block, share }: Spot): Place | undefined {
  const text = blocks[block];
  if (text === undefined) return undefined;
  return {
    block,
    exact: text.slice(0, QUOTE_LENGTH),
    prefix: (blocks[block - 1] ?? '').slice(-PREFIX_LENGTH),
    start: Math.round(Math.min(1, Math.max(0, share)) * text.length),
  };
}

/**
 * Finds a place again: the block of the same first words, among several the one after the same
 * text and else the nearest; where there is none, one that has most of the words; at last the one
 * that follows what stood before. Undefined where nothing of it is left.
 */
export function findPlace(blocks: readonly string[], place: Place): Spot | undefined {
  const block =
    nearest(blocks, place, (text, before) => isQuoted(text, place) && isAfter(before, place)) ??
    nearest(blocks, place, (text) => isQuoted(text, place)) ??
    mostSimilar(blocks, place) ??
    nearest(blocks, place, (_, before) => place.prefix !== '' && isAfter(before, place));
  if (block === undefined) return undefined;
  const length = blocks[block]?.length ?? 0;
  return { block, share: length === 0 ? 0 : Math.min(1, place.start / length) };
}

/**
 * The spot that is so far into blocks of text, by their lengths. Undefined where there is no text.
 * @param progress 0 to 1
 */
export function spotAtProgress(blocks: readonly string[], progress: number): Spot | undefined {
  let left = blocks.reduce((sum, { length }) => sum + length, 0) * progress;
  for (const [block, { length }] of blocks.entries()) {
    if (length > 0 && left <= length) return { block, share: left / length };
    left -= length;
  }
  return undefined;
}

function isQuoted(text: string, { exact }: Place): boolean {
  return exact.length < QUOTE_LENGTH ? text === exact : text.startsWith(exact);
}

function isAfter(before: string, { prefix }: Place): boolean {
  return before.slice(-PREFIX_LENGTH) === prefix;
}

function nearest(
  blocks: readonly string[],
  place: Place,
  isIt: (text: string, before: string) => boolean,
): number | undefined {
  let found: number | undefined;
  blocks.forEach((text, index) => {
    if (!isIt(text, blocks[index - 1] ?? '')) return;
    if (found === undefined || distance(index, place) < distance(found, place)) found = index;
  });
  return found;
}

function distance(index: number, { block }: Place): number {
  return Math.abs(index - block);
}

/** The block with the most words of the quote, if those are enough of them. */
function mostSimilar(blocks: readonly string[], place: Place): number | undefined {
  const wanted = wordsOf(place.exact);
  if (wanted.size < 3) return undefined;
  let found: number | undefined;
  let most = SIMILAR;
  blocks.forEach((text, index) => {
    const words = wordsOf(text.slice(0, QUOTE_LENGTH * 1.5));
    const shared = [...wanted].filter((word) => words.has(word)).length / wanted.size;
    const better = shared > most || (shared === most && found === undefined);
    if (!better) return;
    most = shared;
    found = index;
  });
  return found;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
