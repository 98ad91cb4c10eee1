/*
 * Letters by code point and by what the browser makes of them, not by `\p{…}`: a pattern with such
 * a class takes longer to compile than most pages take to read, and each is compiled anew in every
 * tab.
 */

/** Scripts without spaces between words: Han, kana, Hangul, Thai. */
export const UNSPACED =
  /[\u0e00-\u0e7f\u1100-\u11ff\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3041-\u30fa\u30fc-\u318e\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f]/;
/** Scripts without capitals: Hebrew, Arabic, those of India, Georgian. */
export const UNCASED =
  /[\u0590-\u060b\u060d-\u061a\u061c-\u06ff\u0750-\u077f\u08a0-\u0dff\u10a0-\u10ff\ufb1d-\ufdff\ufe70-\ufefc]/;
export const ARABIC = /[\u0600-\u060b\u060d-\u061a\u0620-\u06ff\u0750-\u077f]/;
export const HAN_OR_HANGUL = /[\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]/;

export function isUpper(letter: string | undefined): boolean {
  return letter !== undefined && letter !== letter.toLowerCase();
}

export function isLower(letter: string | undefined): boolean {
  return letter !== undefined && letter !== letter.toUpperCase();
}

/** Whether a character is a letter of any script, as far as names need to know. */
export function isLetter(character: string | undefined): boolean {
  if (character === undefined) return false;
  return (
    isUpper(character) ||
    isLower(character) ||
    (character > '\u02ff' && (UNSPACED.test(character) || UNCASED.test(character)))
  );
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

/** The text's letters and nothing else. */
export function lettersOf(text: string): string {
  let letters = '';
  for (const character of text) if (isLetter(character)) letters += character;
  return letters;
}
