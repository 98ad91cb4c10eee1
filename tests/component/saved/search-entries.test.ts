import { expect, test } from 'vitest';
import { foldText, searchEntries } from '../../../components/saved/search-entries.ts';
import { entry, person } from './entries.ts';

const garden = entry({ headline: 'A garden in Łódź', siteName: 'Field Notes' });
const sea = entry({
  headline: 'Über das Meer',
  author: [person('Zoë Núñez'), person('Åsa Strøm')],
});
const lamp = entry({ headline: 'ランプの灯り', siteName: 'ガラス' });
const all = [garden, sea, lamp];

test.each([
  ['garden', [garden]],
  ['GARDEN lodz', [garden]],
  ['lodz garden', [garden]],
  ['field', [garden]],
  ['uber', [sea]],
  ['Núñez', [sea]],
  ['nunez strom', [sea]],
  ['site', [sea]],
  ['ランプ', [lamp]],
  ['ガラス', [lamp]],
  ['garden meer', []],
  ['', all],
  ['   ', all],
])('%j finds what holds every word of it', (query, found) => {
  expect(searchEntries(all, query)).toEqual(found);
});

test('a voiced kana is not taken for an unvoiced one', () => {
  expect(searchEntries(all, 'カラス')).toEqual([]);
});

test('full and half width forms are the same', () => {
  expect(foldText('ＡＢＣ１２')).toBe('abc12');
});

test('vowel signs of Indic scripts are letters and stay', () => {
  expect(foldText('की')).not.toBe(foldText('का'));
});

test('the order of the list is kept', () => {
  const list = [entry({ headline: 'b tea' }), entry({ headline: 'a tea' })];
  expect(searchEntries(list, 'tea')).toEqual(list);
});
