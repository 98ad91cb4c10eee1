import { foldText } from './fold.ts';

/** A word of a text, folded, and where it stands, in UTF-16 code units. */
export type Word = { readonly word: string; readonly start: number; readonly end: number };

/** Longer ones are no words that anybody types, such as encoded files. */
const LONGEST = 40;

/** What a character can be in a word. */
const NONE = 1;
const LETTER = 2;
const NUMBER = 3;
/** A letter of a script that writes no spaces between words. */
const UNSPACED = 4;
const UNSPACED_SCRIPTS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** The kinds of the characters that have been met, by their code units. */
const kinds = new Uint8Array(0x1_00_00);

let segmenter: Intl.Segmenter | undefined;

/** The words of a text in their order, Chinese, Japanese, Thai and the like cut into theirs. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  forEachWord(text, (word, start, end) => {
    words.push({ word, start, end });
  });
  return words;
}

/** The different words of a text. */
export function wordSet(text: string): Set<string> {
  const words = new Set<string>();
  forEachWord(text, (word) => {
    words.add(word);
  });
  return words;
}

/**
 * Visits the words of a text in their order until a visit returns false. Nothing is made but the words:
 * matches of a regular expression, for the thousands of words of each text, fill the memory with what
 * nobody needs any more.
 * @param isWorthIt whether to look at what begins at a place; all is, without
 */
export function forEachWord(
  text: string,
  visit: (word: string, start: number, end: number) => unknown,
  isWorthIt: (start: number) => boolean = () => true,
): void {
  for (let at = 0; at < text.length; ) {
    if (kindAt(text, at) === NONE) {
      at += 1;
      continue;
    }
    const start = at;
    at = endOfRun(text, start);
    if (isWorthIt(start) && !visitRun(text, start, at, visit)) return;
  }
}

/** Letters, digits and their marks; letters after an apostrophe within belong to the word. */
function endOfRun(text: string, start: number): number {
  let isAfterApostrophe = false;
  let at = start;
  for (; at < text.length; at += 1) {
    const kind = kindAt(text, at);
    if (kind === NUMBER && isAfterApostrophe) break;
    if (kind !== NONE) continue;
    if (!isApostrophe(text, at) || !isLetter(kindAt(text, at + 1))) break;
    isAfterApostrophe = true;
  }
  return at;
}

function visitRun(
  text: string,
  start: number,
  end: number,
  visit: (word: string, start: number, end: number) => unknown,
): boolean {
  const run = text.slice(start, end);
  if (run.length > 1 && UNSPACED_SCRIPTS.test(run)) {
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
    // There is nothing between letters, so each is a word; Firefox says of the last one that it is none.
    for (const { segment, index } of segmenter.segment(run)) {
      if (segment.length > LONGEST) continue;
      const from = start + index;
      if (visit(foldWord(segment), from, from + segment.length) === false) return false;
    }
    return true;
  }
  if (run.length > LONGEST) return true;
  const word = foldWord(run);
  return word === '' || visit(word, start, end) !== false;
}

function isApostrophe(text: string, at: number): boolean {
  return text[at] === "'" || text[at] === '’';
}

function isLetter(kind: number): boolean {
  return kind === LETTER || kind === UNSPACED;
}

function kindAt(text: string, at: number): number {
  if (at >= text.length) return NONE;
  const unit = text.charCodeAt(at);
  // A half of a character beyond the first 65,536: such are rare, and asked about anew.
  if (unit >= 0xd8_00 && unit < 0xe0_00) {
    const start = unit >= 0xdc_00 ? at - 1 : at;
    return kindOf(String.fromCodePoint(text.codePointAt(Math.max(0, start)) ?? unit));
  }
  const known = kinds[unit] ?? 0;
  if (known !== 0) return known;
  const kind = kindOf(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

function kindOf(character: string): number {
  if (/\p{N}/u.test(character)) return NUMBER;
  if (!/[\p{L}\p{M}]/u.test(character)) return NONE;
  return UNSPACED_SCRIPTS.test(character) ? UNSPACED : LETTER;
}

/** Without the ending of a possessive and other apostrophes, as people leave them out when typing. */
export function foldWord(word: string): string {
  return foldText(word).replace(/['’]s?(?=$)|['’]/g, '');
}
