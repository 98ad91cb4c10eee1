import { expect, test, vi } from 'vitest';
import { wordSet, wordsIn } from '../../../core/search/words.ts';

const words = (text: string) => wordsIn(text).map(({ word }) => word);

test('words are folded: case, accents, width, ligatures', () => {
  expect(words('Ferry CAFÉ Ｗｉｄｅ Straße')).toEqual(['ferry', 'cafe', 'wide', 'strasse']);
});

test('possessives and apostrophes are no words of their own', () => {
  expect(words("Ines's boat, the sailors’ l'eau")).toEqual([
    'ines',
    'boat',
    'the',
    'sailors',
    'leau',
  ]);
});

test('says where each stands in the text as it is', () => {
  const text = 'Ä ﬁne day';
  expect(wordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Ä',
    'ﬁne',
    'day',
  ]);
});

test('Chinese, Japanese and Thai are cut into words', () => {
  expect(wordSet('私は東京都に住んでいます')).toContain('東京');
  expect(words('今天天气很好').length).toBeGreaterThan(2);
  expect(words('ฉันรักภาษาไทย').length).toBeGreaterThan(2);
});

test('a word is one whatever the browser says of the last in a run', () => {
  const segment = vi
    .spyOn(Intl.Segmenter.prototype, 'segment')
    .mockReturnValue([{ segment: '東京', index: 0, input: '東京', isWordLike: false }] as never);
  expect(words('東京')).toEqual(['東京']);
  segment.mockRestore();
});

test('letters beyond the first plane are letters, pictures are none', () => {
  expect(words('𝒳yz😀boat a𐐨b')).toEqual(['xyz', 'boat', 'a𐐨b']);
});

test('what nobody types is left out', () => {
  expect(words(`short ${'x'.repeat(60)} words`)).toEqual(['short', 'words']);
});
