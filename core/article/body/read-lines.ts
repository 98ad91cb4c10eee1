import type { Evidence } from './gather-evidence.ts';
import { phrasesOf } from './phrases.ts';
import { endsSentence } from './text-measure.ts';

/** A block, and what its text is like. */
export interface Line {
  readonly block: Evidence['blocks'][number];
  readonly linkShare: number;
  readonly isKept: boolean;
  /** Of a heading, else 0. */
  readonly level: number;
  readonly isSentence: boolean;
  /** Sentences, and enough of them, outside of links. */
  readonly isProse: boolean;
  /** Bits: announces other pages, marks an advertisement, asks for something, says whose it is. */
  readonly phrase: number;
}

/** In words: what is longer is no phrase. */
const MAX_PHRASE = 50;
const MIN_PROSE = 8;
const MAX_LINKED = 0.3;

export function readLines({ blocks, opinion }: Evidence): Line[] {
  return blocks.map((block, index) => {
    const { text, words, linked, tag } = block;
    const linkShare = linked / (text.length || 1);
    const isSentence = endsSentence(text);
    return {
      block,
      linkShare,
      isKept: opinion[index] ?? false,
      level: /^h[1-6]$/.test(tag) ? Number(tag[1]) : 0,
      isSentence,
      isProse: isSentence && words >= MIN_PROSE && linkShare < MAX_LINKED,
      phrase: words <= MAX_PHRASE ? phrasesOf(text) : 0,
    };
  });
}
