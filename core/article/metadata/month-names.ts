/** Month numbers by name, names as `foldDateText` leaves them, and a pattern of all names. */
export interface MonthNames {
  readonly numbers: ReadonlyMap<string, number>;
  readonly pattern: string;
}

/** English months stand on pages of other languages too; written out, as Intl takes long to start. */
const ENGLISH =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const ENGLISH_SHORT = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Austria's January on pages that only say that they are German. */
const RELATED: Readonly<Record<string, readonly string[]>> = { de: ['de-AT'], no: ['nb'] };

const known = new Map<string, MonthNames>();

/**
 * The names of the months in a language and in English, long and short, inflected as in a date and
 * not. From the browser's own locale data.
 * @param language BCP 47
 */
export function monthNames(language: string | undefined): MonthNames {
  const key = language ?? '';
  const before = known.get(key);
  if (before) return before;
  const numbers = new Map<string, number>();
  for (const locale of localesOf(language)) addNames(locale, numbers);
  for (const names of [ENGLISH, ENGLISH_SHORT]) {
    for (const [index, name] of names.entries()) {
      if (!numbers.has(name)) numbers.set(name, index + 1);
    }
  }
  if (!numbers.has('sept')) numbers.set('sept', 9);
  const names = [...numbers.keys()].sort((a, b) => b.length - a.length);
  const pattern = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const found = { numbers, pattern };
  known.set(key, found);
  return found;
}

function localesOf(language: string | undefined): string[] {
  const base = language?.split('-')[0] ?? '';
  if (base === 'en') return [];
  const locales = [language ?? '', base, ...(RELATED[base] ?? [])];
  return [...new Set(locales.filter(Boolean))];
}

function addNames(locale: string, numbers: Map<string, number>): void {
  const styles: Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'short' },
    { day: 'numeric', month: 'long', year: 'numeric' },
    { day: 'numeric', month: 'short', year: 'numeric' },
  ];
  for (const style of styles) {
    const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { ...style, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2020, month - 1, 15));
      const name = foldDateText(parts.find(({ type }) => type === 'month')?.value ?? '');
      // "3" and "3月" are read as numbers.
      if (/\p{L}{2}/u.test(name) && !numbers.has(name)) numbers.set(name, month);
    }
  }
}

/** Lower case, without accents and without the dots of abbreviations, digits in ASCII. */
export function foldDateText(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/[٠-٩۰-۹०-९০-৯๐-๙]/gu, asciiDigit)
      .toLowerCase()
      .replace(/(?<=\p{L})\.(?=\s|,|$)/gu, '')
      .replace(/\s+/g, ' ')
      .trim()
      // Korean syllables, which the first step took apart.
      .normalize('NFKC')
  );
}

/** These runs of digits begin at a code point that ends in 0 or in 6, hexadecimal. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50].findLast((start) => start <= code) ?? code;
  return String(code - zero);
}
