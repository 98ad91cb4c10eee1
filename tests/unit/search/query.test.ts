import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../core/search/query.ts';

const word = (text: string, isExcluded = false) => ({ text, isPhrase: false, isExcluded });
const phrase = (text: string, isExcluded = false) => ({ text, isPhrase: true, isExcluded });

test('words are looked for as they are', () => {
  expect(parseQuery('  ferry  table ')).toEqual({
    terms: [word('ferry'), word('table')],
    filters: [],
  });
});

test('an empty query asks for nothing', () => {
  expect(parseQuery('   ')).toEqual({ terms: [], filters: [] });
});

test('quotation marks of any kind make a phrase, and a minus excludes', () => {
  expect(parseQuery('“tide table” -"late ferry" -rain').terms).toEqual([
    phrase('tide table'),
    phrase('late ferry', true),
    word('rain', true),
  ]);
});

test('a phrase that is not closed yet is one all the same', () => {
  expect(parseQuery('"tide tab').terms).toEqual([phrase('tide tab')]);
});

test('operators are conditions, with quotation marks where a value has spaces', () => {
  expect(parseQuery('author:"Ines Marlow" site:harbour -tag:boats lang:de').filters).toEqual([
    { name: 'author', value: 'Ines Marlow', isExcluded: false },
    { name: 'site', value: 'harbour', isExcluded: false },
    { name: 'tag', value: 'boats', isExcluded: true },
    { name: 'lang', value: 'de', isExcluded: false },
  ]);
});

test.each([
  ['is:unread', { name: 'is', value: 'unread', isExcluded: false }],
  ['-is:Archived', { name: 'is', value: 'archived', isExcluded: true }],
  ['time:<10', { name: 'time', relation: '<', minutes: 10, isExcluded: false }],
  ['time:>5m', { name: 'time', relation: '>', minutes: 5, isExcluded: false }],
  ['time:7', { name: 'time', relation: '=', minutes: 7, isExcluded: false }],
])('%s', (text, filter) => {
  expect(parseQuery(text)).toEqual({ terms: [], filters: [filter] });
});

describe('days', () => {
  test.each([
    ['before:2026', new Date(2026, 0, 1)],
    ['before:2026-03', new Date(2026, 2, 1)],
    ['before:2026-03-09', new Date(2026, 2, 9)],
    ['after:2026', new Date(2027, 0, 1)],
    ['after:2026-12', new Date(2027, 0, 1)],
    ['after:2026-03-09', new Date(2026, 2, 10)],
  ])('%s', (text, day) => {
    expect(parseQuery(text).filters).toEqual([
      { name: text.split(':')[0], time: day.getTime(), isExcluded: false },
    ]);
  });
});

test.each(['is:', 'tag:', 'is:unr', 'time:<', 'before:20', 'after:2026-13', 'author:""'])(
  '%s, as it is while being typed, asks for nothing',
  (text) => {
    expect(parseQuery(text)).toEqual({ terms: [], filters: [] });
  },
);

test('what is no operator is text', () => {
  expect(parseQuery('https://harbour.example note:this __proto__:1').terms).toEqual([
    word('https://harbour.example'),
    word('note:this'),
    word('__proto__:1'),
  ]);
});

test('does not get slow on a long line', () => {
  expect(parseQuery('-'.repeat(20_000)).terms).toHaveLength(1);
  expect(parseQuery('a:'.repeat(20_000)).terms).toHaveLength(1);
});
