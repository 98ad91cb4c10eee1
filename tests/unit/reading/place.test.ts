import { expect, test } from 'vitest';
import {
  findPlace,
  type Place,
  placeOf,
  plainText,
  spotAtProgress,
} from '../../../core/reading/place.ts';

const TEXT = [
  'The ferry left the harbour a little before six, with nobody on board but a dog and its owner.',
  'Note',
  'Halfway across, the engine stopped. The captain looked at it for a while and then sat down to eat.',
  'Note',
  'When the wind came up in the evening, the passengers had learned three songs and forgotten one.',
];

function placeIn(blocks: readonly string[], block: number, share = 0.5): Place {
  const place = placeOf(blocks, { block, share });
  if (!place) throw new Error('There is no such block.');
  return place;
}

test('a place is found again in the same text, to the character', () => {
  const place = placeIn(TEXT, 2, 0.5);
  expect(place.start).toBe(Math.round((TEXT[2]?.length ?? 0) / 2));
  expect(findPlace(TEXT, place)?.block).toBe(2);
  expect(findPlace(TEXT, place)?.share).toBeCloseTo(0.5, 1);
});

test('a place moves along when paragraphs are put in or taken out before it', () => {
  const place = placeIn(TEXT, 4);
  expect(findPlace(['An update.', 'Another one.', ...TEXT], place)?.block).toBe(6);
  expect(findPlace(TEXT.slice(1), place)?.block).toBe(3);
});

test('of paragraphs with the same words the one is found that follows the same text', () => {
  expect(findPlace(TEXT, placeIn(TEXT, 1))?.block).toBe(1);
  expect(findPlace(TEXT, placeIn(TEXT, 3))?.block).toBe(3);
  expect(findPlace(['New.', 'Newer.', ...TEXT], placeIn(TEXT, 1))?.block).toBe(3);
});

test('a paragraph of which some words were changed is still the same', () => {
  const edited = TEXT.with(
    2,
    `Halfway across, the old engine stopped suddenly. ${TEXT[2]?.slice(36)}`,
  );
  expect(findPlace(['First.', ...edited], placeIn(TEXT, 2))?.block).toBe(3);
});

test('a paragraph that is gone gives its place to what follows the text before it', () => {
  const without = TEXT.with(2, 'Something else entirely stands here now, about another thing.');
  expect(findPlace(without, placeIn(TEXT, 2))?.block).toBe(2);
});

test('in another text there is no such place', () => {
  const other = ['A recipe for soup.', 'Take water and an onion, and wait until evening.'];
  expect(findPlace(other, placeIn(TEXT, 4))).toBeUndefined();
  expect(findPlace([], placeIn(TEXT, 4))).toBeUndefined();
  expect(placeOf(TEXT, { block: 9, share: 0 })).toBeUndefined();
});

test('an article in a language without spaces is found by its beginning', () => {
  const blocks = [
    '港の朝は静かだった。',
    '船は六時前に出た。乗っていたのは犬とその飼い主だけだった。',
  ];
  expect(findPlace(['追記。', ...blocks], placeIn(blocks, 1))?.block).toBe(2);
});

test('spaces and line breaks of a page make no difference', () => {
  expect(plainText('  one\n\ttwo\u00a0three ')).toBe('one two three');
  expect(plainText(null)).toBe('');
});

test('where only the share that was read is known, it is found by the length of the text', () => {
  const blocks = ['a'.repeat(100), '', 'b'.repeat(300)];
  expect(spotAtProgress(blocks, 0.25)).toEqual({ block: 0, share: 1 });
  expect(spotAtProgress(blocks, 0.625)).toEqual({ block: 2, share: 0.5 });
  expect(spotAtProgress(['', ''], 0.5)).toBeUndefined();
});
