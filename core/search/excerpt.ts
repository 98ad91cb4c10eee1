import { isWithin, typosAllowed } from './edit-distance.ts';
import { foldWord, forEachWord, type Word } from './words.ts';

/** Where a part of a text starts and ends, in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

/** A few words of a text, with the matched ones marked. */
export type Excerpt = { readonly text: string; readonly marks: readonly Range[] };

/** How far an excerpt reaches around its match at the most, in UTF-16 code units. */
const BEFORE = 90;
const AFTER = 160;

/** Matches of one line that are looked at for the best place. */
const ENOUGH = 60;

const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*\s|[。！？]/g;

/** The ranges of a text that wanted words match, such as those of a title. */
export function marksIn(text: string, wanted: readonly string[]): Range[] {
  const exact = exactMatches(text, wanted);
  const matches = exact.length > 0 ? exact : typoMatches(text, wanted);
  return matches.map(({ start, end }) => [start, end]);
}

/** The sentence of a text that has the most of the wanted words, the first of those; or none. */
export function excerptOf(text: string, wanted: readonly string[]): Excerpt | undefined {
  return (bestOf(text, wanted, exactMatches, mayHave) ?? bestOf(text, wanted, typoMatches))
    ?.excerpt;
}

/** @param most how many of the words a line has at the most; all, without */
function bestOf(
  text: string,
  wanted: readonly string[],
  matchesIn: (line: string, wanted: readonly string[]) => Match[],
  most?: (line: string, wanted: readonly string[]) => number,
): Sentence | undefined {
  let best: Sentence | undefined;
  const isBetter = (count: number): boolean => count > (best?.wanted ?? 0);
  const look = (line: string): Sentence | undefined => {
    const found = bestSentence(line, matchesIn(line, wanted), wanted.length);
    return found && isBetter(found.wanted) ? found : best;
  };
  /** Lines that may have some of the words and not all, by how many. */
  const others = wanted.map((): string[] => []);
  for (const line of linesOf(text)) {
    const count = most?.(line, wanted) ?? wanted.length;
    if (count < wanted.length) others[count]?.push(line);
    else best = look(line);
    if (!isBetter(wanted.length)) return best;
  }
  for (let count = wanted.length - 1; count > 0; count -= 1) {
    for (const line of others[count] ?? []) if (isBetter(count)) best = look(line);
  }
  return best;
}

/**
 * The same without most of what is before its first mark, for a line that is cut off at its end, where
 * the mark would not be seen.
 * @param lead UTF-16 code units that may be before it
 */
export function startingNear(excerpt: Excerpt, lead: number): Excerpt {
  const first = excerpt.marks[0]?.[0] ?? 0;
  if (first <= lead) return excerpt;
  const from = afterSpace(excerpt.text, first - lead, first);
  const shift = 1 - from;
  return {
    text: `…${excerpt.text.slice(from)}`,
    marks: excerpt.marks.map(([start, end]): Range => [start + shift, end + shift]),
  };
}

/** How many of the words a line may have: to look for letters is many times quicker than to cut words. */
function mayHave(line: string, wanted: readonly string[]): number {
  const folded = foldWord(line);
  let count = 0;
  for (const each of wanted) count += Number(folded.includes(each));
  return count;
}

type Match = Word & { readonly wanted: string };

/** An excerpt, and how many different words of the wanted ones it has. */
type Sentence = { readonly excerpt: Excerpt; readonly wanted: number };

function bestSentence(line: string, matches: readonly Match[], all: number): Sentence | undefined {
  let best: Sentence | undefined;
  for (const match of matches) {
    const place = sentenceAround(line, match);
    const within = matches.filter(({ start, end }) => start >= place.start && end <= place.end);
    const wanted = new Set(within.map((each) => each.wanted)).size;
    if (wanted <= (best?.wanted ?? 0)) continue;
    best = { excerpt: cut(line, place, within), wanted };
    if (wanted === all) break;
  }
  return best;
}

/** Words that begin as wanted. */
function exactMatches(text: string, wanted: readonly string[]): Match[] {
  return matchesOf(text, (word) => wanted.find((each) => word.startsWith(each)));
}

/** Words with a slip. */
function typoMatches(text: string, wanted: readonly string[]): Match[] {
  return matchesOf(
    text,
    (word) =>
      wanted.find((each) => word[0] === each[0] && isWithin(word, each, typosAllowed(each))),
    (start) => wanted.some((each) => mayBeginWith(text, start, each)),
  );
}

function matchesOf(
  text: string,
  wantedBy: (word: string) => string | undefined,
  isWorthIt?: (start: number) => boolean,
): Match[] {
  const matches: Match[] = [];
  const take = (word: string, start: number, end: number): boolean => {
    const wanted = wantedBy(word);
    if (wanted !== undefined) matches.push({ word, wanted, start, end });
    return matches.length < ENOUGH;
  };
  forEachWord(text, take, isWorthIt);
  return matches;
}

function* linesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield text.slice(start, end);
    start = end + 1;
  }
}

/** By its first letter; what is not in the ASCII may become any when it is folded. */
function mayBeginWith(text: string, start: number, word: string): boolean {
  const first = text.charCodeAt(start);
  return first > 127 || (first | 32) === ((word.codePointAt(0) ?? 0) | 32);
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
  let isThere = phrase.length === 0;
  /** How many words of the phrase have been read, for each place where it may have begun. */
  let begun: number[] = [];
  forEachWord(text, (word) => {
    if (begun.length === 0 && word !== phrase[0]) return true;
    begun = [...begun, 0].filter((read) => phrase[read] === word).map((read) => read + 1);
    isThere = begun.includes(phrase.length);
    return !isThere;
  });
  return isThere;
}
