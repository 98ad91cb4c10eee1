import { calendarDay } from './calendar-day.ts';
import { foldDateText, monthNames } from './month-names.ts';

/** Which of day and month a language writes first in numbers. */
type NumericOrder = 'day-first' | 'month-first';

/** A word of three letters at most that languages put between the parts: "3 de mayo de 2024". */
const JOIN = String.raw`[.,]?\s*(?:\p{L}{1,3}\s+)?`;
const ORDINAL = '(?:st|nd|rd|th|er|re|e|o|a|º|ª)?';

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
  const folded = foldDateText(text);
  if (!/\d/.test(folded)) return [];
  const found: { start: number; end: number; date: string }[] = [];
  for (const { pattern, read } of readersOf(language)) {
    for (const match of folded.matchAll(pattern)) {
      const date = read(match);
      const start = match.index;
      const end = start + match[0].length;
      const isTaken = found.some((other) => start < other.end && end > other.start);
      if (date !== undefined && !isTaken) found.push({ start, end, date });
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
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray) => string | undefined;
}

const readers = new Map<string, Reader[]>();

function readersOf(language: string | undefined): Reader[] {
  const key = language ?? '';
  const before = readers.get(key);
  if (before) return before;
  const made = [...namedMonthReaders(language), ...numberReaders(numericOrder(language))];
  readers.set(key, made);
  return made;
}

function namedMonthReaders(language: string | undefined): Reader[] {
  const { numbers, pattern } = monthNames(language);
  const month = String.raw`(?<!\p{L})(${pattern})(?!\p{L})`;
  const date = (year?: string, name?: string, day?: string) =>
    calendarDay(fullYear(year), numbers.get(name ?? '') ?? 0, Number(day));
  return [
    {
      pattern: new RegExp(
        String.raw`(?<!\d)(\d{1,2})${ORDINAL}[\s\-/]*${JOIN}${month}[\s\-/]*${JOIN}(\d{4}|'?\d{2}(?![\d:]))(?!\d)`,
        'gu',
      ),
      read: ([, day, name, year]) => date(year?.replace("'", ''), name, day),
    },
    {
      pattern: new RegExp(
        String.raw`${month}[\s\-/]*(\d{1,2})${ORDINAL}\s*,?\s*(?:\p{L}{2,3}\s+)?(\d{4})(?!\d)`,
        'gu',
      ),
      read: ([, name, day, year]) => date(year, name, day),
    },
    {
      pattern: new RegExp(
        String.raw`(?<!\d)(\d{4})[\s\-/]*${JOIN}${month}[\s\-/]*(\d{1,2})(?!\d)`,
        'gu',
      ),
      read: ([, year, name, day]) => date(year, name, day),
    },
  ];
}

function numberReaders(order: NumericOrder): Reader[] {
  return [
    {
      pattern: /(?<!\d)(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]?/gu,
      read: ([, year, month, day]) => calendarDay(Number(year), Number(month), Number(day)),
    },
    {
      // The era that began in 2019, and the one before.
      pattern: /(令和|平成)\s*(\d{1,2}|元)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu,
      read: ([, era, year, month, day]) =>
        calendarDay(
          (era === '令和' ? 2018 : 1988) + (year === '元' ? 1 : Number(year)),
          Number(month),
          Number(day),
        ),
    },
    {
      pattern: /(?<![\d.\-/])(\d{4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/gu,
      read: ([, year, , month, day]) => calendarDay(Number(year), Number(month), Number(day)),
    },
    {
      pattern:
        /(?<![\d.\-/])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/]|[.-]\d)/gu,
      read: ([, first, sign, second, year]) =>
        inOrder(Number(first), Number(second), fullYear(year), sign === '.' ? 'day-first' : order),
    },
    {
      pattern: /(?<!\d)(\d{1,2}) thang (\d{1,2}),? (?:nam )?(\d{4})(?!\d)/gu,
      read: ([, day, month, year]) => calendarDay(Number(year), Number(month), Number(day)),
    },
  ];
}

/** A day beyond 12 shows the order, whatever the language's own. */
function inOrder(
  first: number,
  second: number,
  year: number,
  order: NumericOrder,
): string | undefined {
  const monthFirst = second > 12 || (order === 'month-first' && first <= 12);
  return monthFirst ? calendarDay(year, first, second) : calendarDay(year, second, first);
}

/** Two digits are a year since 1970; from 2400 on it counts from the Buddha's death. */
function fullYear(digits: string | undefined): number {
  const year = Number(digits);
  if (digits?.length === 2) return year < 70 ? 2000 + year : 1900 + year;
  return year > 2400 ? year - 543 : year;
}

function numericOrder(language: string | undefined): NumericOrder {
  // Most pages: Intl takes long to start.
  if (/^en(?:-US)?$/i.test(language ?? 'en')) return 'month-first';
  const parts = new Intl.DateTimeFormat(language ?? 'en').formatToParts(0);
  const at = (wanted: string) => parts.findIndex(({ type }) => type === wanted);
  return at('month') < at('day') && at('year') > at('day') ? 'month-first' : 'day-first';
}
