import { expect, test } from 'vitest';
import { dateShown } from '../../../components/article-date.ts';
import { listed } from '../../../components/authors/listed.ts';
import { wholeNumber } from '../../../components/whole-number.ts';

test.each([
  ['2016-08-28', 'long', 'August 28, 2016'],
  ['2016-08-28', 'medium', 'Aug 28, 2016'],
  ['2024-01-01', 'long', 'January 1, 2024'],
  ['2024-12-31T12:00:00Z', 'medium', 'Dec 31, 2024'],
] as const)('%s, %s, is shown as %s', (iso, style, shown) => {
  expect(dateShown(iso, style)).toBe(shown);
});

test('what is no date is not shown', () => {
  expect(dateShown('soon', 'long')).toBeUndefined();
  expect(dateShown(undefined, 'long')).toBeUndefined();
});

test.each([
  [0, '0'],
  [999, '999'],
  [1234, '1,234'],
  [1234567, '1,234,567'],
])('%d is written %s', (value, shown) => {
  expect(wholeNumber(value)).toBe(shown);
});

test.each([
  [[], ''],
  [['Ada'], 'Ada'],
  [['Ada', 'Bo'], 'Ada and Bo'],
  [['Ada', 'Bo', 'Cy'], 'Ada, Bo, and Cy'],
  [['Ada', 'Bo', 'Cy', 'Di'], 'Ada, Bo, Cy, and Di'],
])('%j is listed as %s', (items, shown) => {
  expect(listed(items)).toBe(shown);
});
