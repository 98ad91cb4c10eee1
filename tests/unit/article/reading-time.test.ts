import { expect, test } from 'vitest';
import { countWords, timeRequired } from '../../../core/article/reading-time.ts';

test.each([
  ['The harbour, at night: three boats.', 'en', 6],
  ["L'été n'est pas fini", 'fr', 4],
  ['The old harbour of 東京, which sailors from the west had never seen before.', 'en', 14],
  ['', 'en', 0],
])('counts the words of %j', (text, language, words) => {
  expect(countWords(text, language)).toBe(words);
});

test('counts words that no space separates', () => {
  expect(countWords('今日は天気がいいです', 'ja')).toBeGreaterThan(3);
  expect(countWords('我们明天去北京', 'zh')).toBeGreaterThan(2);
  expect(countWords('ฉันรักประเทศไทย', 'th')).toBeGreaterThan(2);
});

test('survives a language that is none', () => {
  expect(countWords('東京', 'x')).toBeGreaterThan(0);
});

test('gives whole minutes, at least one', () => {
  expect(timeRequired(0)).toBe('PT1M');
  expect(timeRequired(2380, 'en')).toBe('PT10M');
});
