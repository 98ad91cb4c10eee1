/** Month numbers by name, the names as `foldDateText` leaves them. */
export type MonthNames = ReadonlyMap<string, number>;

/** English months stand on pages of other languages too; written out, as Intl takes long to start. */
const ENGLISH: MonthNames = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index) => [[name, index + 1] as const, [name.slice(0, 3), index + 1] as const])
    .concat([['sept', 9]]),
);

/** Austria's January on pages that only say that they are German. */
const RELATED: Readonly<Record<string, readonly string[]>> = { de: ['de-AT'], no: ['nb'] };

const known = new Map<string, MonthNames>();

/**
 * The number of a month that is named in a language or in English, long or short, inflected as in a
 * date or not. From the browser's own locale data, where the name is not English.
 * @param name as `foldDateText` leaves it
 * @param language BCP 47
 */
export function monthNumber(name: string, language: string | undefined): number | undefined {
  const number = ENGLISH.get(name);
  if (number !== undefined || name.length < 2) return number;
  const key = language ?? '';
  let names = known.get(key);
  if (!names) {
    names = new Map(localesOf(language).flatMap(namesIn));
    known.set(key, names);
  }
  return names.get(name);
}

function localesOf(language: string | undefined): string[] {
  const base = language?.split('-')[0] ?? '';
  if (base === 'en') return [];
  const locales = [language ?? '', base, ...(RELATED[base] ?? [])];
  return [...new Set(locales.filter(Boolean))];
}

function namesIn(locale: string): [string, number][] {
  const styles: Intl.DateTimeFormatOptions[] = [
    { day: 'numeric', month: 'long', year: 'numeric' },
    { day: 'numeric', month: 'short', year: 'numeric' },
    { month: 'long' },
  ];
  return styles.flatMap((style) => {
    const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { ...style, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index): [string, number] => {
      const parts = format.formatToParts(Date.UTC(2020, index, 15));
      return [foldDateText(parts.find(({ type }) => type === 'month')?.value ?? ''), index + 1];
    });
  });
}

/** Lower case, without accents and without the dots of abbreviations, digits in ASCII. */
export function foldDateText(text: string): string {
  const isAscii = !/[^\0-\x7F]/.test(text);
  const plain = isAscii
    ? text
    : text
        .normalize('NFKD')
        .replace(/[\u0300-\u036F]+/g, '')
        .replace(/[٠-٩۰-۹०-९০-৯๐-๙]/g, asciiDigit)
        // Korean syllables, which the first step took apart.
        .normalize('NFKC');
  return plain
    .toLowerCase()
    .replace(/([^\s\d.,])\.(?=[\s,]|$)/g, '$1')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

/** These runs of digits begin at a code point that ends in 0 or in 6, hexadecimal. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50].findLast((start) => start <= code) ?? code;
  return String(code - zero);
}
