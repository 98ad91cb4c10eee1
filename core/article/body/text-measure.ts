import { collapse } from '../metadata/plain-text.ts';

/**
 * Scripts written without spaces between words: there, about two characters make a word. Thai, Lao,
 * Myanmar, Khmer, Kana and Han, as ranges, since properties of Unicode take long to compile.
 */
const UNSPACED =
  /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3041-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]/g;

/** All but white space, controls, and punctuation in ASCII, Latin-1 and general use. */
const WORD = /[^\s\0-/:-@[-`{-\xBF\u2000-\u206F\u3000-\u303F]+/g;

/** About how many words a text has: quick, in any script, where `countWords` is exact. */
export function wordsIn(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = unspaced > 0 ? text.replace(UNSPACED, ' ') : text;
  return (spaced.match(WORD)?.length ?? 0) + Math.round(unspaced / 2);
}

export function textIn(element: Element): string {
  return collapse(element.textContent);
}

/** The share of an element's text that stands in links, 0 to 1. Links within the page count little. */
export function linkShare(element: Element): number {
  const length = textIn(element).length;
  if (length === 0) return 0;
  let linked = element.localName === 'a' ? length : 0;
  for (const link of element.querySelectorAll('a')) {
    const weight = link.getAttribute('href')?.startsWith('#') ? 0.3 : 1;
    linked += textIn(link).length * weight;
  }
  return Math.min(1, linked / length);
}

/** Whether a text reads like prose: long enough, and ending as sentences do. */
export function isSentence(text: string): boolean {
  return wordsIn(text) >= 8 && endsSentence(text);
}

const ENDS = new Set('.!?…。！？؟।:;"”’»)」』]');

/** Whether a text ends as sentences do. */
export function endsSentence(text: string): boolean {
  return ENDS.has(text.trimEnd().at(-1) ?? '');
}
