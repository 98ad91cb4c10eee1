import { expect, test } from 'vitest';
import { isSentence, wordsIn } from '../../../../core/article/body/text-measure.ts';

test.each([
  ['The mail had finally arrived.', 5],
  ['– 12 boats, – and fog …', 4],
  ['Übermäßig viele naïve Esel', 4],
  ['Зима в порту', 3],
  ['الشتاء في الميناء', 3],
  ['港の冬は長い', 3],
  ['겨울 항구', 2],
  ['', 0],
])('counts in “%s” about %i words', (text, words) => {
  expect(wordsIn(text)).toBe(words);
});

test('takes for a sentence what is long enough and ends as one', () => {
  expect(isSentence('The mail had finally arrived at the old pier. ')).toBe(true);
  expect(isSentence('The mail had finally arrived at the old pier')).toBe(false);
  expect(isSentence('It had arrived.')).toBe(false);
});
