import german from 'hyphen/patterns/de-1996.js';
import english from 'hyphen/patterns/en-us.js';
import spanish from 'hyphen/patterns/es.js';
import { describe, expect, test } from 'vitest';
import { PATTERN_LANGUAGES, patternsFor } from '../../../core/syllables/pattern-languages.ts';
import { type FindSyllables, syllableFinder } from '../../../core/syllables/syllables.ts';

/** The text with a dot wherever two syllables meet. */
function dotted(text: string, find: FindSyllables): string {
  return [0, ...find(text)]
    .map((at, index, all) => text.slice(at, all[index + 1] ?? text.length))
    .join('·');
}

describe('syllables', () => {
  const inEnglish = syllableFinder(english);
  const inGerman = syllableFinder(german);

  test.each([
    ['Two hundred letters, and “possible” ones.', 'Two hun·dred let·ters, and “pos·si·ble” ones.'],
    ['the children’s table', 'the chil·dren’s ta·ble'],
    ['well-remembered; letters/people', 'well-re·mem·bered; letters/people'],
  ])('are found word by word: %s', (text, expected) => {
    expect(dotted(text, inEnglish)).toBe(expected);
  });

  test('of other languages are found by their own patterns', () => {
    expect(dotted('Eine Silbentrennung auf der Straße', inGerman)).toBe(
      'Ei·ne Sil·ben·tren·nung auf der Stra·ße',
    );
    expect(dotted('una mañana tranquila', syllableFinder(spanish))).toBe(
      'una ma·ña·na tran·qui·la',
    );
  });

  test.each([
    'https://letters.example/hundred.html',
    'letters@hundred.example',
    'UNESCO JavaScript letter2hundred hundred_letters',
  ])('are not looked for in what is spelt and not said: %s', (text) => {
    expect(inEnglish(text)).toEqual([]);
  });

  test('are counted over the soft hyphens that a text brings along', () => {
    const text = 'hun\u00addred rememb\u00adered';
    const at = inEnglish(text);
    expect(at.map((end) => text.slice(0, end).replaceAll('\u00ad', ''))).toEqual([
      'hun',
      'hundred re',
      'hundred remem',
    ]);
  });
});

describe('the patterns of a language', () => {
  test.each([
    ['en', 'en-us'],
    ['en-GB', 'en-gb'],
    ['en-AU', 'en-gb'],
    ['de-AT', 'de-1996'],
    ['pt-BR', 'pt'],
    ['no', 'nb'],
    ['nn-NO', 'nb'],
    ['sr-Latn-RS', 'sh-latn'],
    ['sr', 'sh-cyrl'],
    ['cs', undefined],
    ['ja', undefined],
    ['ar', undefined],
    ['no language', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s are %s', (language, patterns) => {
    expect(patternsFor(language)).toBe(patterns);
  });

  test.each(PATTERN_LANGUAGES)('%s are there, and of use', async (language) => {
    const { default: patterns } = await import(`hyphen/patterns/${language}.js`);
    expect(patterns.length).toBeGreaterThanOrEqual(2);
    expect(() => syllableFinder(patterns)('abcdefgh')).not.toThrow();
  });
});
