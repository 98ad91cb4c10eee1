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

const PLAIN = /^[\0-\x7f]*$/;

/**
 * Text as it is compared in a search: lower case, without accents, full and half width forms
 * alike. Vowel signs of Indic scripts and Japanese voicing marks are letters, and stay.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter);
}
