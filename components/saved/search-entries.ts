import type { Entry } from '../../core/library/entry.ts';

/** Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs: what people leave out when typing. */
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]/g;

/** Letters that Unicode does not decompose, but that are typed without their stroke or as two. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * Text as it is compared in a search: lower case, without accents, full and half width forms
 * alike. Vowel signs of Indic scripts and Japanese voicing marks are letters, and stay.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter);
}

const folded = new WeakMap<Entry, string>();

/** Folding ten thousand entries at each keystroke would be felt, so each is folded once. */
function searchText(entry: Entry): string {
  const known = folded.get(entry);
  if (known !== undefined) return known;
  const text = foldText(
    [entry.headline, entry.siteName, ...entry.author.map((person) => person.name)].join('\n'),
  );
  folded.set(entry, text);
  return text;
}

/** The entries whose title, authors or site hold every word of the query, in the order given. */
export function searchEntries(entries: readonly Entry[], query: string): readonly Entry[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const text = searchText(entry);
    return words.every((word) => text.includes(word));
  });
}
