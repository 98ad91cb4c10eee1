import { foldText } from './fold.ts';

/** A word of a text, folded, and where it stands, in UTF-16 code units. */
export type Word = { readonly word: string; readonly start: number; readonly end: number };

/** Longer ones are no words that anybody types, such as encoded files. */
const LONGEST = 40;

/** Letters, digits and their marks; an apostrophe within belongs to the word. */
const RUNS = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Scripts that write no spaces between words. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

let segmenter: Intl.Segmenter | undefined;

/** The words of a text in their order, Chinese, Japanese, Thai and the like cut into theirs. */
export function* wordsIn(text: string): Generator<Word> {
  for (const match of text.matchAll(RUNS)) {
    const [run] = match;
    const start = match.index;
    if (run.length > 1 && UNSPACED.test(run)) yield* segmentsIn(run, start);
    else if (run.length <= LONGEST) {
      const word = foldWord(run);
      if (word !== '') yield { word, start, end: start + run.length };
    }
  }
}

/** The different words of a text. */
export function wordSet(text: string): Set<string> {
  const words = new Set<string>();
  for (const { word } of wordsIn(text)) words.add(word);
  return words;
}

function* segmentsIn(run: string, offset: number): Generator<Word> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const { segment, index, isWordLike } of segmenter.segment(run)) {
    if (!isWordLike || segment.length > LONGEST) continue;
    const start = offset + index;
    yield { word: foldWord(segment), start, end: start + segment.length };
  }
}

/** Without the ending of a possessive and other apostrophes, as people leave them out when typing. */
function foldWord(word: string): string {
  return foldText(word).replace(/['’]s?(?=$)|['’]/g, '');
}
