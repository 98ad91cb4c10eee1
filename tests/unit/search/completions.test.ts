import { expect, test } from 'vitest';
import { completions } from '../../../core/search/completions.ts';
import { meets } from '../../../core/search/filters.ts';
import { parseQuery } from '../../../core/search/query.ts';
import { entryWith } from '../library/entries.ts';

const VOCABULARY = {
  authors: ['Ines Marlow', 'Li Wei'],
  sites: ['Harbour Notes'],
  tags: ['boats', 'Long reads'],
  languages: ['en', 'de'],
};

const labels = (query: string, caret = query.length) =>
  completions(query, caret, VOCABULARY).map(({ label }) => label);

test('an operator that has been begun is completed', () => {
  expect(labels('ferry a')).toEqual(['author:', 'after:']);
  expect(labels('-ta')).toEqual(['tag:']);
  expect(labels('zebra')).toEqual([]);
});

test('its values are offered, by the beginning of any word', () => {
  expect(labels('author:')).toEqual(['Ines Marlow', 'Li Wei']);
  expect(labels('author:mar')).toEqual(['Ines Marlow']);
  expect(labels('tag:"lo')).toEqual(['Long reads']);
  expect(labels('is:')).toEqual(['unread', 'archived', 'favourite']);
});

test('says what to put where, in quotation marks where there is a space', () => {
  const query = 'ferry author:ma table';
  const [found] = completions(query, 15, VOCABULARY);
  expect(found).toEqual({ from: 13, to: 15, insert: '"Ines Marlow" ', label: 'Ines Marlow' });
  expect(parseQuery('author:"Ines Marlow" ').filters).toMatchObject([{ value: 'Ines Marlow' }]);
});

const entry = entryWith({
  tags: ['Boats'],
  favourite: true,
  inLanguage: 'de-AT',
  savedAt: new Date(2026, 2, 9, 12).getTime(),
  timeRequired: 'PT7M',
});

test.each([
  ['author:marlow', true],
  ['author:wei', false],
  ['-author:wei', true],
  ['site:harbour.example', true],
  ['site:"harbour notes"', true],
  ['tag:boats', true],
  ['tag:boat', false],
  ['is:unread', true],
  ['is:archived', false],
  ['is:favourite', true],
  ['lang:de', true],
  ['lang:de-at', true],
  ['lang:en', false],
  ['before:2026-03-09', false],
  ['before:2026-03-10', true],
  ['after:2026-03-09', false],
  ['after:2026-03-08', true],
  ['time:<10', true],
  ['time:>10', false],
  ['time:7', true],
])('%s: %s', (query, isMet) => {
  expect(meets(entry, parseQuery(query).filters)).toBe(isMet);
});
