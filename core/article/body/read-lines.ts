import { comparable } from '../metadata/plain-text.ts';
import type { Evidence } from './gather-evidence.ts';
import { isAdvertLabel, isAnnouncement, isCall, isColophonText } from './phrases.ts';
import { endsSentence } from './text-measure.ts';

/** A block, and what its text is like. */
export interface Line {
  readonly block: Evidence['blocks'][number];
  /** The start of the text, comparable. */
  readonly plain: string;
  readonly linkShare: number;
  /** The share that Readability kept. */
  readonly kept: number;
  /** Of a heading, else 0. */
  readonly level: number;
  readonly isSentence: boolean;
  /** Sentences, and enough of them, outside of links. */
  readonly isProse: boolean;
  /** Bits: announces other pages, marks an advertisement, asks for something, says whose it is. */
  readonly phrase: number;
  readonly isDate: boolean;
}

/** In words: what is longer is no phrase. */
const MAX_PHRASE = 50;
const MAX_DATE = 20;
const MIN_PROSE = 8;
const MAX_LINKED = 0.3;
/** In characters. */
const PLAIN = 300;

/** A year, a time of day, a reading time. */
export const DATE =
  /\b(?:19|20)\d{2}\b|\b\d{1,2}[:.h]\d{2}\b|\b\d+\s*(?:min|hours?|days?|stunden|std)\b|\d\s*[年分月日]/iu;

export function readLines({ blocks, opinion }: Evidence): Line[] {
  return blocks.map((block, index) => {
    const { text, words, linked, tag } = block;
    const linkShare = linked / (text.length || 1);
    const isSentence = endsSentence(text);
    return {
      block,
      plain: comparable(text.slice(0, PLAIN)),
      linkShare,
      kept: opinion[index] ?? 0,
      level: /^h[1-6]$/.test(tag) ? Number(tag[1]) : 0,
      isSentence,
      isProse: isSentence && words >= MIN_PROSE && linkShare < MAX_LINKED,
      phrase: words <= MAX_PHRASE ? phraseBits(text) : 0,
      isDate: words <= MAX_DATE && DATE.test(text),
    };
  });
}

function phraseBits(text: string): number {
  const tests = [isAnnouncement, isAdvertLabel, isCall, isColophonText];
  return tests.reduce((bits, test, index) => bits | (test(text) ? 1 << index : 0), 0);
}
