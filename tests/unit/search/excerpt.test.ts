import { expect, test } from 'vitest';
import {
  type Excerpt,
  excerptOf,
  isPhraseIn,
  marksIn,
  startingNear,
} from '../../../core/search/excerpt.ts';

const TEXT =
  'The ferry leaves at four. It is never late, and nobody knows why that is so. Bring a coat!\n' +
  'The captain, who was born on the pier, has a ferry of his own and a coat with nine pockets. Ask him.';

const marked = ({ text, marks }: Excerpt) => marks.map(([start, end]) => text.slice(start, end));

test('an excerpt is the sentence with the word, which is marked', () => {
  const found = excerptOf(TEXT, ['late']);
  expect(found?.text).toBe('It is never late, and nobody knows why that is so.');
  expect(found && marked(found)).toEqual(['late']);
});

test('of several words it is the sentence that has the most of them', () => {
  const found = excerptOf(TEXT, ['ferry', 'coat']);
  expect(found && marked(found)).toEqual(['ferry', 'coat']);
  expect(found?.text).toMatch(/^The captain/);
});

test('a word that is everywhere does not hide the sentence that has the other one too', () => {
  const text = `${'The sea is the sea. '.repeat(100)}\nOf the ferry they say nothing.\nA ferry.`;
  expect(excerptOf(text, ['the', 'ferry'])?.text).toBe('Of the ferry they say nothing.');
});

test('a long sentence is cut between words, and says so', () => {
  const long = `${'word '.repeat(100)}needle ${'more '.repeat(100)}`;
  const found = excerptOf(long, ['needle']);
  expect(found?.text).toMatch(/^…word .*needle .*more…$/);
  expect(found?.text.length).toBeLessThan(270);
  expect(found && marked(found)).toEqual(['needle']);
});

test('an excerpt can be made to start near its first mark, between words', () => {
  const found = excerptOf(TEXT, ['nine', 'pockets']);
  const near = found && startingNear(found, 12);
  expect(near?.text).toBe('…coat with nine pockets.');
  expect(near && marked(near)).toEqual(['nine', 'pockets']);
  expect(found && startingNear(found, 200)).toBe(found);
});

test('marks the beginning of words, whatever their accents, and slips where there is nothing else', () => {
  expect(marksIn('Der Fährmann fährt', ['fahr'])).toEqual([
    [4, 12],
    [13, 18],
  ]);
  expect(marksIn('The ferry', ['ferrz'])).toEqual([[4, 9]]);
});

test('a word is found in a long text whatever its apostrophes, accents and width', () => {
  const lines = Array.from({ length: 300 }, (_, number) => `Line ${number} says nothing.`);
  const text = [...lines, 'They don’t sail the Fährmann’s ｂｏａｔ.', ...lines].join('\n');
  for (const wanted of ['dont', 'fahrmann', 'boat']) {
    expect(excerptOf(text, [wanted])?.text).toMatch(/^They/);
  }
});

test('there is no excerpt without a match', () => {
  expect(excerptOf(TEXT, ['zebra'])).toBeUndefined();
  expect(excerptOf('', ['ferry'])).toBeUndefined();
});

test('a phrase is found across punctuation, in its order alone', () => {
  expect(isPhraseIn(TEXT, ['late', 'and', 'nobody'])).toBe(true);
  expect(isPhraseIn(TEXT, ['nobody', 'and', 'late'])).toBe(false);
  expect(isPhraseIn('a a b', ['a', 'b'])).toBe(true);
});
