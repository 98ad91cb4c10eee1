import { collapse } from '../metadata/plain-text.ts';

/** Scripts written without spaces between words: there, about two characters make a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** About how many words a text has: quick, in any script, where `countWords` is exact. */
export function wordsIn(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = unspaced > 0 ? text.replace(UNSPACED, ' ') : text;
  return (spaced.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) + Math.round(unspaced / 2);
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

/** Whether a text ends as sentences do. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？؟।:;"”’»)」』\]]\s*$/u.test(text);
}
