import { parseInert } from '../../html/parse-inert.ts';

/** Text with its white space collapsed, without the marks of where a word may be broken. */
export function collapse(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * What a metadata string says as text: publishers put entities and even markup into strings that
 * are meant to have neither.
 */
export function plainText(value: unknown): string {
  if (typeof value !== 'string') return '';
  if (!/[<&]/.test(value)) return collapse(value);
  return collapse(parseInert(value.replace(/&amp;(?=#?\w+;)/g, '&')).textContent);
}

/** What is left of a text when case, accents, punctuation and white space do not count. */
export function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
