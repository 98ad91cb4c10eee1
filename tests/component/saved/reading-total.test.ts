import { expect, test } from 'vitest';
import { durationText, totalMinutesLeft } from '../../../components/saved/reading-total.ts';
import { entry } from './entries.ts';

test.each([
  [0, '0 min'],
  [48, '48 min'],
  [60, '1 h'],
  [114, '1 h 54 min'],
  [72_065, '1,201 h 5 min'],
])('%d minutes are said as %s', (minutes, text) => {
  expect(durationText(minutes)).toBe(text);
});

test('the total is that of all entries', () => {
  expect(
    totalMinutesLeft([entry({ timeRequired: 'PT7M' }), entry({ timeRequired: 'PT48M' })]),
  ).toBe(55);
  expect(totalMinutesLeft([])).toBe(0);
});
