import { calendarDay } from './calendar-day.ts';
import { foldDateText, monthNumber } from './month-names.ts';

/** Which of day and month a language writes first in numbers. */
type NumericOrder = 'day-first' | 'month-first';

/** A letter of any script, as no month has anything else in its name. */
const LETTER = String.raw`[^\s\d.,;:|/()[\]'"’“”·•–—-]`;
/** A word of three letters at most that languages put between the parts: "3 de mayo de 2024". */
const JOIN = String.raw`[\s\-/]*[.,]?\s*(?:${LETTER}{1,3}[\s'’]+)?`;
const ORDINAL = `(?:(?:st|nd|rd|th|er|re|e|o|a|º|ª)(?!${LETTER}))?`;

/** A date, and the words that lead up to it. */
export interface DateInText {
  readonly date: string;
  /** Lower case and without accents. */
  readonly lead: string;
}

/**
 * The whole dates in a text, in order, as ISO 8601: with the month's name, in numbers, or with the
 * signs for year, month and day. Dates of which day, month or year is missing are left out.
 * @param language BCP 47, for the names of the months and the order of numbers
 */
export function datesInText(text: string, language: string | undefined): DateInText[] {
  // Of day, month and year two at least are numbers.
  if (!/\d\D+\d|[^\0-\x7F]/.test(text)) return [];
  const folded = foldDateText(text);
  const found: { start: number; end: number; date: string }[] = [];
  for (const { isWorthwhile, pattern, read } of READERS) {
    if (!isWorthwhile.test(folded)) continue;
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const isTaken = found.some((other) => start < other.end && end > other.start);
      const date = isTaken ? undefined : read(match, language);
      if (date !== undefined) found.push({ start, end, date });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.map(({ date, start }, index) => ({
    date,
    lead: folded.slice(found[index - 1]?.end ?? 0, start),
  }));
}

/** The first of a text's whole dates, as ISO 8601. */
export function dateInText(text: string, language: string | undefined): string | undefined {
  return datesInText(text, language)[0]?.date;
}

interface Reader {
  /** What a text must have for the pattern, which takes longer, to be tried. */
  readonly isWorthwhile: RegExp;
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray, language: string | undefined) => string | undefined;
}

const SIGNS = /[年년]/;
const SEPARATED = /\d\s?[./-]\s?\d/;
const NAMED = new RegExp(`${LETTER}{2}`);

const READERS: readonly Reader[] = [
  {
    isWorthwhile: SIGNS,
    pattern: /(?<!\d)(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]?/g,
    read: ([, year, month, day]) => calendarDay(Number(year), Number(month), Number(day)),
  },
  {
    // The era that began in 2019, and the one before.
    isWorthwhile: SIGNS,
    pattern: /(令和|平成)\s*(\d{1,2}|元)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g,
    read: ([, era, year, month, day]) =>
      calendarDay(
        (era === '令和' ? 2018 : 1988) + (year === '元' ? 1 : Number(year)),
        Number(month),
        Number(day),
      ),
  },
  {
    isWorthwhile: /thang/,
    pattern: /(?<!\d)(\d{1,2}) thang (\d{1,2}),? (?:nam )?(\d{4})(?!\d)/g,
    read: ([, day, month, year]) => calendarDay(Number(year), Number(month), Number(day)),
  },
  {
    isWorthwhile: NAMED,
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{1,2})${ORDINAL}${JOIN}(${LETTER}+)${JOIN}(\d{4}|'?\d{2}(?![\d:]))(?!\d)`,
      'g',
    ),
    read: ([, day, name, year], language) => namedDay(year?.replace("'", ''), name, day, language),
  },
  {
    isWorthwhile: NAMED,
    pattern: new RegExp(
      String.raw`(${LETTER}+)[\s\-/]*(\d{1,2})${ORDINAL}\s*,?\s*(?:${LETTER}{2,3}\s+)?(\d{4})(?!\d)`,
      'g',
    ),
    read: ([, name, day, year], language) => namedDay(year, name, day, language),
  },
  {
    isWorthwhile: NAMED,
    pattern: new RegExp(String.raw`(?<!\d)(\d{4})${JOIN}(${LETTER}+)[\s\-/]*(\d{1,2})(?!\d)`, 'g'),
    read: ([, year, name, day], language) => namedDay(year, name, day, language),
  },
  {
    isWorthwhile: SEPARATED,
    pattern: /(?<![\d.\-/])(\d{4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/g,
    read: ([, year, , month, day]) => calendarDay(Number(year), Number(month), Number(day)),
  },
  {
    isWorthwhile: SEPARATED,
    pattern: /(?<![\d.\-/])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/]|[.-]\d)/g,
    read: ([, first, sign, second, year], language) =>
      inOrder(
        Number(first),
        Number(second),
        fullYear(year),
        sign === '.' ? undefined : (language ?? 'en'),
      ),
  },
];

function namedDay(
  year: string | undefined,
  name: string | undefined,
  day: string | undefined,
  language: string | undefined,
): string | undefined {
  const month = monthNumber(name ?? '', language);
  return month === undefined ? undefined : calendarDay(fullYear(year), month, Number(day));
}

/**
 * A day beyond 12 shows the order, whatever the language's own.
 * @param language undefined where the day stands first in every language
 */
function inOrder(
  first: number,
  second: number,
  year: number,
  language: string | undefined,
): string | undefined {
  const monthFirst =
    second > 12 ||
    (first <= 12 && language !== undefined && numericOrder(language) === 'month-first');
  return monthFirst ? calendarDay(year, first, second) : calendarDay(year, second, first);
}

/** Two digits are a year since 1970; from 2400 on it counts from the Buddha's death. */
function fullYear(digits: string | undefined): number {
  const year = Number(digits);
  if (digits?.length === 2) return year < 70 ? 2000 + year : 1900 + year;
  return year > 2400 ? year - 543 : year;
}

function numericOrder(language: string): NumericOrder {
  // Most pages: Intl takes long to start.
  if (/^en(?:-US)?$/i.test(language)) return 'month-first';
  const parts = new Intl.DateTimeFormat(language).formatToParts(0);
  const at = (wanted: string) => parts.findIndex(({ type }) => type === wanted);
  return at('month') < at('day') && at('year') > at('day') ? 'month-first' : 'day-first';
}
