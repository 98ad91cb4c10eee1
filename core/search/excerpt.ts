import { isWithin, typosAllowed } from './edit-distance.ts';
import { type Word, wordsIn } from './words.ts';

/** Where a part of a text starts and ends, in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

/** A few words of a text, with the matched ones marked. */
export type Excerpt = { readonly text: string; readonly marks: readonly Range[] };

/** How far an excerpt reaches around its match at the most, in UTF-16 code units. */
const BEFORE = 90;
const AFTER = 160;

/** Matches that are looked at for the best place. */
const ENOUGH = 60;

const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*\s|[\n。！？]/g;

/** The ranges of a text that wanted words match, such as those of a title. */
export function marksIn(text: string, wanted: readonly string[]): Range[] {
  return matchesIn(text, wanted).map(({ start, end }) => [start, end]);
}

/** The sentence of a text that has the most of the wanted words, the first of those; or none. */
export function excerptOf(text: string, wanted: readonly string[]): Excerpt | undefined {
  const matches = matchesIn(text, wanted).slice(0, ENOUGH);
  let best: Excerpt | undefined;
  let most = 0;
  for (const match of matches) {
    const place = sentenceAround(text, match);
    const within = matches.filter(({ start, end }) => start >= place.start && end <= place.end);
    const different = new Set(within.map((each) => each.wanted)).size;
    if (different <= most) continue;
    most = different;
    best = cut(text, place, within);
  }
  return best;
}

type Match = Word & { readonly wanted: string };

function matchesIn(text: string, wanted: readonly string[]): Match[] {
  const words = [...wordsIn(text)];
  const matching = (matches: (word: string, each: string) => boolean): Match[] =>
    words.flatMap((word) => {
      const found = wanted.find((each) => matches(word.word, each));
      return found === undefined ? [] : [{ ...word, wanted: found }];
    });
  const exact = matching((word, each) => word.startsWith(each));
  if (exact.length > 0) return exact;
  return matching((word, each) => word[0] === each[0] && isWithin(word, each, typosAllowed(each)));
}

type Place = {
  readonly start: number;
  readonly end: number;
  /** The sentence is longer there. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
};

function sentenceAround(text: string, match: Match): Place {
  const from = Math.max(0, match.start - BEFORE);
  const to = Math.min(text.length, match.end + AFTER);
  const ending = [...text.slice(from, match.start).matchAll(SENTENCE_END)].at(-1);
  const next = [...text.slice(match.end, to).matchAll(SENTENCE_END)][0];
  const isCutBefore = from > 0 && !ending;
  const isCutAfter = to < text.length && !next;
  let start = ending ? from + ending.index + ending[0].length : from;
  let end = next ? match.end + next.index + next[0].length : to;
  if (isCutBefore) start = afterSpace(text, start, match.start);
  if (isCutAfter) end = beforeSpace(text, end, match.end);
  while (start < match.start && /\s/.test(text[start] ?? '')) start += 1;
  while (end > match.end && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end, isCutBefore, isCutAfter };
}

function cut(text: string, place: Place, matches: readonly Match[]): Excerpt {
  const before = place.isCutBefore ? '…' : '';
  const shift = before.length - place.start;
  return {
    text: `${before}${text.slice(place.start, place.end)}${place.isCutAfter ? '…' : ''}`,
    marks: matches.map(({ start, end }): Range => [start + shift, end + shift]),
  };
}

function afterSpace(text: string, from: number, most: number): number {
  const space = text.slice(from, most).search(/\s/);
  return space < 0 ? from : from + space + 1;
}

function beforeSpace(text: string, from: number, least: number): number {
  const space = text.slice(least, from).search(/\s\S*$/);
  return space < 0 ? from : least + space;
}

/** Whether words stand in a text one after another. */
export function isPhraseIn(text: string, phrase: readonly string[]): boolean {
  if (phrase.length === 0) return true;
  let matched: number[] = [];
  for (const { word } of wordsIn(text)) {
    const next: number[] = [];
    for (const count of [...matched, 0]) if (phrase[count] === word) next.push(count + 1);
    if (next.includes(phrase.length)) return true;
    matched = next;
  }
  return false;
}
