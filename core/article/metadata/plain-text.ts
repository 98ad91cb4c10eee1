import { parseInert } from '../../html/parse-inert.ts';

/** Text with its white space collapsed, without the marks of where a word may be broken. */
export function collapse(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The entities that metadata are full of. The rest are left to a parser. */
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', ndash: '–' },
  ...{ mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»' },
};

/**
 * What a metadata string says as text: publishers put entities and even markup into strings that
 * are meant to have neither.
 */
export function plainText(value: unknown): string {
  if (typeof value !== 'string') return '';
  if (!/[<&]/.test(value)) return collapse(value);
  const once = value.replace(/&amp;(?=#?\w+;)/g, '&');
  // A parser's document takes longer to make than everything else here.
  if (/<[a-z!/]/i.test(once)) return collapse(parseInert(once).textContent);
  const text = once.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, decodeEntity);
  return collapse(/&(?:#|[a-z]\w*;)/i.test(text) ? parseInert(once).textContent : text);
}

function decodeEntity(
  whole: string,
  decimal?: string,
  hexadecimal?: string,
  name?: string,
): string {
  if (name !== undefined) return ENTITIES[name] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isPlain = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800);
  return isPlain ? String.fromCharCode(code) : whole;
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
