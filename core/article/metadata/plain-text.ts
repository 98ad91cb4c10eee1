import { parseInert } from '../../html/parse-inert.ts';

/** Text with its white space collapsed, without the marks of where a word may be broken. */
export function collapse(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s{2,}|[^\S ]/g, ' ')
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

/** What comes between words, and accents. All else, in whatever script, counts as a letter. */
const ACCENT = /[\u0300-\u036F]+/g;
const BETWEEN =
  /[^0-9a-z\u00DF-\u00F6\u00F8-\u1FFF\u2C00-\u2DFF\u3005-\u3007\u3041-\uD7FF\uF900-\uFDFF\uFE70-\uFEFE]+/g;

/** What is left of a text when case, accents, punctuation and white space do not count. */
export function comparable(text: string): string {
  const isAscii = !/[^\0-\x7F]/.test(text);
  const bare = isAscii ? text : text.normalize('NFKD').replace(ACCENT, '');
  return bare.toLowerCase().replace(BETWEEN, ' ').trim();
}
