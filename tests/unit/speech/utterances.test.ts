import { expect, test } from 'vitest';
import {
  LONGEST_UTTERANCE,
  sentencesOf,
  utterancesOf,
  wordAt,
} from '../../../core/speech/utterances.ts';

function sentences(text: string, language: string | undefined): string[] {
  return sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));
}

test('sentences are told apart, and not at abbreviations and initials', () => {
  expect(
    sentences('Dr. Lind met J. R. R. Moe. They spoke, e.g. of boats! Did they?', 'en'),
  ).toEqual(['Dr. Lind met J. R. R. Moe.', 'They spoke, e.g. of boats!', 'Did they?']);
  expect(sentences('Am 3. Mai kam Hr. Krug, z. B. mit dem Rad. Dann ging er.', 'de')).toEqual([
    'Am 3. Mai kam Hr. Krug, z. B. mit dem Rad.',
    'Dann ging er.',
  ]);
});

test('sentences of languages with other marks are told apart too', () => {
  expect(sentences('港の朝は静かだった。船は六時に出た。', 'ja')).toEqual([
    '港の朝は静かだった。',
    '船は六時に出た。',
  ]);
  expect(sentences('नाव चली गई। सब सो गए।', 'hi')).toHaveLength(2);
});

test('no piece is so long that an engine would cut it off, and no word of it is lost', () => {
  const long = `${'It went on and on, past the islands, past the lights; '.repeat(14)}and then it ended.`;
  const pieces = utterancesOf(long, 'en');
  expect(pieces.length).toBeGreaterThan(3);
  for (const { start, end } of pieces) expect(end - start).toBeLessThanOrEqual(LONGEST_UTTERANCE);
  const words = pieces.map(({ start, end }) => long.slice(start, end)).join(' ');
  expect(words.split(/\s+/)).toEqual(long.split(/\s+/));
  // It is still one sentence, to be shown and gone back to.
  expect(new Set(pieces.map(({ sentence }) => sentence)).size).toBe(1);
});

test('text without any place to pause is parted all the same, between whole characters', () => {
  const pieces = utterancesOf('𠮷'.repeat(300), 'ja');
  expect(pieces.length).toBeGreaterThan(1);
  for (const { start, end } of pieces) {
    expect('𠮷'.repeat(300).slice(start, end)).toMatch(/^(?:𠮷)+$/u);
  }
});

test('an unknown or broken language is no hindrance', () => {
  expect(sentences('One. Two.', undefined)).toEqual(['One.', 'Two.']);
  expect(sentences('One. Two.', 'not a language')).toEqual(['One.', 'Two.']);
  expect(utterancesOf('… — …', 'en')).toEqual([]);
});

test('the word at a place is found, also where words are not parted by spaces', () => {
  const text = 'A small ferry';
  expect(wordAt(text, 4, 'en')).toEqual({ start: 2, end: 7 });
  expect(wordAt(text, 1, 'en')).toBeUndefined();
  const word = wordAt('港の朝は静かだった', 2, 'ja');
  expect(word && '港の朝は静かだった'.slice(word.start, word.end)).toBe('朝');
});
