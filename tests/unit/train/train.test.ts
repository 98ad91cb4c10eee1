import { describe, expect, test } from 'vitest';
import { scoresOf } from '../../../core/article/body/judge.ts';
import { boost, scoreOf } from '../../../scripts/train/boost.ts';
import { foldOf } from '../../../scripts/train/cross-validate.ts';
import { encodeForest } from '../../../scripts/train/encode-forest.ts';
import { labelBlocks } from '../../../scripts/train/label-blocks.ts';
import { f1 } from '../../../scripts/train/measure.ts';
import { siteOf } from '../../../scripts/train/pages.ts';

const block = (text: string) => ({ text, words: text.split(' ').length });
const valuesOf = (texts: string[], truth: Parameters<typeof labelBlocks>[1]) =>
  labelBlocks(texts.map(block), truth).map(({ value, weight }) =>
    weight === 0 ? undefined : Math.round(value),
  );

const LONG = [
  'The harbour master counted eleven boats before the fog came in over the pier',
  'Nobody could remember a winter in which the lighthouse had been dark for so long',
];

describe('labels', () => {
  test('from a text: what stands in it, short lines only where they belong', () => {
    const texts = [
      'A rope',
      LONG[0] ?? '',
      'A rope',
      LONG[1] ?? '',
      'Sign up for more of this today',
    ];
    expect(valuesOf(texts, { text: `${LONG[0]}. A rope. ${LONG[1]}.` })).toEqual([0, 1, 1, 1, 0]);
  });

  test('from a text: of a block that is there twice, the one among the others', () => {
    const texts = [LONG[0] ?? '', 'Menu', 'Home', 'Sea', LONG[1] ?? '', LONG[0] ?? ''];
    const labels = valuesOf(texts, { text: `${LONG[1]}. ${LONG[0]}.` });
    expect([labels[0], labels[5]]).toEqual([0, 1]);
  });

  test('from phrases: only blocks that have one are known', () => {
    const snippets = { with: ['counted eleven boats'], without: ['Sign up'] };
    const texts = [LONG[0] ?? '', LONG[1] ?? '', 'Sign up for more'];
    expect(valuesOf(texts, { snippets })).toEqual([1, undefined, 0]);
  });

  test('from the first words: what stands before them is not the article’s', () => {
    const texts = ['By A. Bell', LONG[0] ?? '', LONG[1] ?? ''];
    expect(valuesOf(texts, { firstWords: 'The harbour master counted' })).toEqual([
      0,
      1,
      undefined,
    ]);
  });
});

describe('boosting', () => {
  // Right is what is above 9 in one column and below 5 in the other; a third says nothing.
  const rows = Array.from({ length: 400 }, (_, index) => [
    index % 20,
    Math.floor(index / 20) % 10,
    (index * 7) % 13,
  ]);
  const isRight = ([a = 0, b = 0]: number[]) => a > 9 && b < 5;
  const forest = boost(
    {
      columns: [0, 1, 2].map((feature) => Uint8Array.from(rows, (row) => row[feature] ?? 0)),
      labels: Float64Array.from(rows, (row) => (isRight(row) ? 1 : 0)),
      weights: new Float64Array(rows.length).fill(1),
    },
    { trees: 30, leaves: 4, rate: 0.3, leastRows: 5, lambda: 1, features: 1, rows: 1 },
  );

  test('learns what two features say together', () => {
    const wrong = rows.filter((row) => scoreOf(forest, (f) => row[f] ?? 0) > 0 !== isRight(row));
    expect(wrong).toEqual([]);
  });

  test('is read again as it was written, but for rounding', () => {
    const features = { bytes: Uint8Array.from(rows.flat()), width: 3 };
    for (const [index, score] of scoresOf(encodeForest(forest), features).entries()) {
      expect(score).toBeCloseTo(
        scoreOf(forest, (feature) => rows[index]?.[feature] ?? 0),
        0,
      );
    }
  });
});

test('F1 over runs of words is one for the same text and none for another', () => {
  expect(f1('a b c d e', 'a b c d e', 4)).toBe(1);
  expect(f1('a b c d', 'e f g h', 1)).toBe(0);
  expect(f1('a b', 'a b c d', 1)).toBeCloseTo(2 / 3);
});

test('pages of one site fall into one part', () => {
  expect(siteOf('https://www.news.co.uk/a')).toBe(siteOf('https://sport.news.co.uk/b'));
  expect(siteOf('https://news.example/')).not.toBe(siteOf('https://other.example/'));
  expect(foldOf('news.example')).toBe(foldOf('news.example'));
});
