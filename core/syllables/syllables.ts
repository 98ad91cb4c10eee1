import createHyphenator from 'hyphen';

/** A language's hyphenation patterns as the package `hyphen` holds them, which alone looks into them. */
export type Patterns = readonly unknown[];

/** Shorter words are read at a glance, in characters. */
const SHORTEST = 4;

const SOFT_HYPHEN = '\u00ad';

/** Words, and what stands close to them: addresses, names of files, numbers with units are one piece. */
const PIECE = /[^\s\u2010-\u2015-]+/gu;

/** A word with the punctuation around it; with anything else in it, it is no word. */
const WORD = /^[^\p{L}\p{N}]*([\p{L}\p{M}\u00ad'’]+)[^\p{L}\p{N}]*$/u;

/** Capitals after a small letter or at the end: abbreviations and names such as `JavaScript`. */
const SPELT = /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}$/u;

/** Where the syllables of a text meet: offsets into it, in order, none at the edge of a word. */
export type FindSyllables = (text: string) => number[];

/**
 * What finds syllables by hyphenation patterns. In most languages words are broken between syllables;
 * what may not be broken because too little would be left of it (`o-pen`) has no mark either.
 */
export function syllableFinder(patterns: Patterns): FindSyllables {
  const hyphenate = createHyphenator(patterns, { html: false, minWordLength: SHORTEST });
  return (text) =>
    [...text.matchAll(PIECE)].flatMap((piece) => {
      const word = WORD.exec(piece[0])?.[1];
      if (word === undefined || SPELT.test(word)) return [];
      const start = piece.index + piece[0].indexOf(word);
      return breaksIn(word, hyphenate).map((at) => start + at);
    });
}

/** Offsets into a word, whose own soft hyphens are counted but not heeded. */
function breaksIn(word: string, hyphenate: (text: string) => string): number[] {
  const parts = hyphenate(word.replaceAll(SOFT_HYPHEN, '')).split(SOFT_HYPHEN);
  const breaks: number[] = [];
  let at = 0;
  for (const part of parts.slice(0, -1)) {
    for (let left = part.length; left > 0; at++) if (word[at] !== SOFT_HYPHEN) left--;
    breaks.push(at);
  }
  return breaks;
}
