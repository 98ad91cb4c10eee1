import { UNSPACED } from './letters.ts';

/** Letters that Unicode does not decompose but that are written without their stroke elsewhere. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};

const TITLES = new Set(
  'dr prof professor mr mrs ms sir dame herr frau mag dipl ing phd md jr sr'.split(' '),
);

const ASCII = /^[\x20-\x7e\t\n\r]*$/;

/** What stands between words, in lower case: ranges, as a class of letters takes long to compile. */
const BETWEEN =
  /(?:[\0-/:-`{-\u00bf\u00d7\u00f7\u02c2-\u02df\u055a-\u055f\u0589\u05be\u05f3\u05f4\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u30a0\u30fb\ufe10-\ufe6f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]|[\ud83c-\ud83e].)+/g;

const plains = new Map<string, string>();
/** So many texts are remembered; a page's names and lines come again and again. */
const MAX_PLAINS = 2000;

/** A text for comparing: lower case, without accents and punctuation. */
export function plain(text: string): string {
  let done = plains.get(text);
  if (done === undefined) {
    done = ASCII.test(text) ? text.toLowerCase().replace(/['`]/g, '') : withoutAccents(text);
    done = done.replace(BETWEEN, ' ').trim();
    if (plains.size >= MAX_PLAINS) plains.clear();
    plains.set(text, done);
  }
  return done;
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[øłßæœđðþıħ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff'’`´ʼ]/g, '');
}

function words(name: string): string[] {
  const all = plain(name).split(' ').filter(Boolean);
  const kept = all.filter((word) => !TITLES.has(word));
  return kept.length > 0 ? kept : all;
}

const agree = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  (a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b)));

/**
 * Whether two names are one person's: the same words in any order, an initial standing for a
 * word, middle names left out. A first name alone is not enough.
 */
export function sameName(one: string, other: string): boolean {
  const a = words(one);
  const b = words(other);
  if (a.length === 0 || b.length === 0) return false;
  if (a.join('') === b.join('')) return true;
  if (UNSPACED.test(one + other)) return false;
  if ([...a].sort().join(' ') === [...b].sort().join(' ')) return true;
  const turned = (list: string[]) => [...list.slice(1), ...list.slice(0, 1)];
  return sameOrder(a, b) || sameOrder(turned(a), b) || sameOrder(a, turned(b));
}

function sameOrder(a: string[], b: string[]): boolean {
  if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1) || !agree(a[0], b[0])) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const middles = long.slice(1, -1);
  return short.slice(1, -1).every((word) => middles.some((middle) => agree(word, middle)));
}

/** Whether the text holds the name, or its longest word, as whole words. */
export function mentions(text: string, name: string): boolean {
  const hay = plain(text);
  const own = words(name);
  if (UNSPACED.test(name)) return hay.replace(/ /g, '').includes(own.join(''));
  const hayWords = new Set(hay.split(' '));
  return own.some((word) => word.length > 2 && hayWords.has(word));
}

/** Whether an account's name, or the part of an address before `@`, is made from a person's name. */
export function isNamedAfter(account: string, name: string): boolean {
  const letters = plain(account).replace(/[\d ]/g, '');
  const own = words(name);
  if (own.some((word) => word.length >= 3 && letters.includes(word))) return true;
  const initials = own.map((word) => word[0] ?? '').join('');
  return (
    initials.length >= 2 && letters.startsWith(initials) && letters.length <= initials.length + 2
  );
}
