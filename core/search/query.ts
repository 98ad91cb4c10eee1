import type { State } from '../library/entry.ts';

/** What `is:` can be followed by. */
export const IS_VALUES = ['unread', 'archived', 'favourite'] as const;
export type IsValue = State | 'favourite';

/** A condition on what is known of an article besides its text. */
export type Filter = { readonly isExcluded: boolean } & (
  | { readonly name: 'author' | 'site' | 'tag' | 'lang'; readonly value: string }
  | { readonly name: 'is'; readonly value: IsValue }
  /** Saved before or after a day: milliseconds since the epoch, where that day starts or has ended. */
  | { readonly name: 'before' | 'after'; readonly time: number }
  | { readonly name: 'time'; readonly relation: '<' | '>' | '='; readonly minutes: number }
);

/** What is to be found in an article's text or names. */
export type Term = {
  readonly text: string;
  /** In quotation marks: these words, next to each other. */
  readonly isPhrase: boolean;
  readonly isExcluded: boolean;
};

export type Query = { readonly terms: readonly Term[]; readonly filters: readonly Filter[] };

/** The operators that are followed by a colon. */
export const OPERATORS = [
  'author',
  'site',
  'tag',
  'is',
  'lang',
  'before',
  'after',
  'time',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** A part of a query: `-`, an operator, and text, in quotation marks or not. */
const PART = /(-?)(?:([a-z]+):)?(?:"([^"]*)(?:"|$)|(\S+))/giu;

/**
 * What a query says. Whatever is no operator, or no value an operator takes, is looked for as text;
 * an unfinished operator, as it is while being typed, asks for nothing.
 */
export function parseQuery(text: string): Query {
  const terms: Term[] = [];
  const filters: Filter[] = [];
  const normal = text.replace(/[“”„«»]/g, '"');
  for (const match of normal.matchAll(PART)) {
    const [whole, minus, operator, quoted, plain] = match;
    const isExcluded = minus === '-';
    const value = (quoted ?? plain ?? '').trim();
    const name = operatorOf(operator);
    const filter = name && filterOf(name, value, isExcluded);
    if (filter) filters.push(filter);
    else if (name === undefined && operator !== undefined) {
      terms.push({ text: whole.slice(minus?.length ?? 0), isPhrase: false, isExcluded });
    } else if (name === undefined && value !== '') {
      terms.push({ text: value, isPhrase: quoted !== undefined, isExcluded });
    }
  }
  const isNamed = (part: string) => OPERATORS.some((operator) => `${operator}:` === part);
  return { terms: terms.filter(({ text: term }) => !isNamed(term)), filters };
}

function operatorOf(text: string | undefined): Operator | undefined {
  const name = text?.toLowerCase();
  return OPERATORS.find((operator) => operator === name);
}

function filterOf(name: Operator, value: string, isExcluded: boolean): Filter | undefined {
  if (value === '') return undefined;
  switch (name) {
    case 'is': {
      const known = IS_VALUES.find((each) => each === value.toLowerCase());
      return known && { name, value: known, isExcluded };
    }
    case 'before':
    case 'after': {
      const time = timeOf(value, name === 'after');
      return time === undefined ? undefined : { name, time, isExcluded };
    }
    case 'time': {
      const [, relation = '=', digits] = /^([<>=]?)(\d{1,5})m?$/.exec(value) ?? [];
      if (digits === undefined) return undefined;
      const sign = relation === '<' || relation === '>' ? relation : '=';
      return { name, relation: sign, minutes: Number(digits), isExcluded };
    }
    default:
      return { name, value, isExcluded };
  }
}

/** The start of a year, month or day in the reader's time zone, or its end. */
function timeOf(value: string, isEnd: boolean): number | undefined {
  const found = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value);
  if (!found) return undefined;
  const [, year, month, day] = found.map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || (month !== undefined && (month < 1 || month > 12))) return undefined;
  const ends = Number(isEnd);
  if (month === undefined) return new Date(year + ends, 0, 1).getTime();
  if (day === undefined) return new Date(year, month - 1 + ends, 1).getTime();
  return new Date(year, month - 1, day + ends).getTime();
}
