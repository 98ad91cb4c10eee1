import { expect, test } from 'vitest';
import { blockFinder } from '../../../core/reading/same-text.ts';

const LONG = 'The ferry left the harbour a little before six, with nobody on board but a dog.';

test('a paragraph is found by its text, or by its beginning when its end was changed', () => {
  const find = blockFinder(['Note', LONG]);
  expect(find('Note')).toBe(0);
  expect(find(`${LONG} [1]`)).toBe(1);
  expect(find('Another one.')).toBeUndefined();
});

test('what begins alike is told apart by its end, and is not guessed at', () => {
  const find = blockFinder([`${LONG} First.`, `${LONG} Second.`]);
  expect(find(`${LONG} Second.`)).toBe(1);
  expect(find(`${LONG} Third.`)).toBeUndefined();
});

test('what holds several paragraphs is not the first of them', () => {
  expect(blockFinder([LONG])(`${LONG} ${'And more of it. '.repeat(20)}`)).toBeUndefined();
});
