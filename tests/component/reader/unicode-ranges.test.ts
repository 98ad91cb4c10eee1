import { describe, expect, test } from 'vitest';
import {
  CYRILLIC,
  GREEK,
  hasCharacterOf,
  LATIN,
  LATIN_EXTENDED,
  needsFurtherLetters,
} from '../../../entrypoints/reader/unicode-ranges.ts';

describe('the letters a text needs', () => {
  test.each([
    ['“Naïve” façade – œuvre, Straße €5', false],
    ['Łódź, žluťoučký, İstanbul', true],
    ['Привет', true],
    ['Ελληνικά', true],
    ['Tiếng Việt', true],
    ['日本語 العربية', false],
  ])('%s: further ones: %s', (text, further) => {
    expect(needsFurtherLetters(text)).toBe(further);
  });

  test('are not waited for on account of one letter in a long text', () => {
    expect(needsFurtherLetters(`${'The angle is small. '.repeat(50)} ω`)).toBe(false);
  });

  test('are looked for in the ranges of the files', () => {
    expect(hasCharacterOf(LATIN, 'a')).toBe(true);
    expect(hasCharacterOf(LATIN, 'ł')).toBe(false);
    expect(hasCharacterOf(LATIN_EXTENDED, 'ł')).toBe(true);
    expect(hasCharacterOf(CYRILLIC, 'ж')).toBe(true);
    expect(hasCharacterOf(GREEK, 'ж')).toBe(false);
    expect(hasCharacterOf('U+0-10FFFF', '字')).toBe(true);
  });
});
