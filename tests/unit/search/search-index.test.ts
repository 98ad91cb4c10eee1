import { describe, expect, test } from 'vitest';
import { SearchIndex } from '../../../core/search/search-index.ts';
import {
  firstTermFrom,
  forEachPosting,
  merged,
  type Segment,
  segmentOf,
  termAt,
  termCount,
} from '../../../core/search/segment.ts';
import { wordsIn } from '../../../core/search/words.ts';

function text(id: string, body: string, stamp = 1) {
  const words = new Map<string, number>();
  for (const { word } of wordsIn(body)) words.set(word, (words.get(word) ?? 0) + 1);
  return { id, stamp, words };
}

/** What a segment says, written out. */
function written(segment: Segment): Record<string, string[]> {
  return Object.fromEntries(
    Array.from({ length: termCount(segment) }, (_, term) => {
      const found: string[] = [];
      forEachPosting(segment, term, (article, isFrequent) =>
        found.push(`${segment.ids[article]}${isFrequent ? '!' : ''}`),
      );
      return [termAt(segment, term), found];
    }),
  );
}

describe('a segment', () => {
  test('tells which article has which word, and where often', () => {
    const segment = segmentOf([text('a', 'sea boat sea sea sea'), text('b', 'boat ärger')]);
    expect(written(segment)).toEqual({ arger: ['b'], boat: ['a', 'b'], sea: ['a!'] });
    expect(firstTermFrom(segment, 'b')).toBe(1);
    expect(firstTermFrom(segment, 'z')).toBe(3);
  });

  test('keeps numbers of any size apart', () => {
    const texts = Array.from({ length: 40_000 }, (_, number) =>
      text(`${number}`, number % 19_999 === 0 ? 'rare common' : 'common'),
    );
    const { rare, common } = written(segmentOf(texts));
    expect(rare).toEqual(['0', '19999', '39998']);
    expect(common).toHaveLength(40_000);
  });

  test('made of others has what is live of each, and no word of what is not', () => {
    const first = segmentOf([text('a', 'old sea'), text('b', 'boat')]);
    const second = segmentOf([text('a', 'new sea', 2), text('c', 'boat boat boat boat')]);
    const both = merged(
      [first, second],
      (segment, article) => segment === second || segment.ids[article] !== 'a',
    );
    expect(written(both)).toEqual({ boat: ['b', 'c!'], new: ['a'], sea: ['a'] });
    expect(both.ids).toEqual(['b', 'a', 'c']);
    expect(both.stamps).toEqual([1, 2, 1]);
  });

  test('of nothing is empty', () => {
    expect(termCount(segmentOf([]))).toBe(0);
    expect(written(merged([segmentOf([text('a', 'sea')])], () => false))).toEqual({});
  });
});

function library(): SearchIndex {
  const index = new SearchIndex();
  index.setNames([
    { id: 'pier', number: 0, title: 'The Long Pier', rest: 'Ines Marlow\nHarbour Notes' },
    { id: 'tide', number: 1, title: 'The Tide Table', rest: 'Li Wei\nCoast\nboats' },
    { id: 'tokyo', number: 2, title: '東京都の港', rest: 'Li Wei' },
    { id: 'proto', number: 3, title: 'constructor', rest: '__proto__' },
  ]);
  index.setSegments([
    segmentOf([
      text('pier', 'planks and the tide, and a ferryman'),
      text('tide', 'ferry ferry ferry ferry at four'),
      text('tokyo', '船は四時に出る'),
    ]),
  ]);
  return index;
}

const find = (index: SearchIndex, ...words: string[]): string[] =>
  Array.from(
    index.rank(
      words.map((word) => ({ word: word.replace(/^-/, ''), isExcluded: word.startsWith('-') })),
    ),
    (number) => index.idOf(number),
  );

describe('the search', () => {
  test('finds by title, author, site, tag and text', () => {
    const index = library();
    expect(find(index, 'long')).toEqual(['pier']);
    expect(find(index, 'marlow')).toEqual(['pier']);
    expect(find(index, 'coast')).toEqual(['tide']);
    expect(find(index, 'boats')).toEqual(['tide']);
    expect(find(index, 'planks')).toEqual(['pier']);
  });

  test('puts the title before the text, and the whole word before its beginning', () => {
    expect(find(library(), 'tide')).toEqual(['tide', 'pier']);
    expect(find(library(), 'ferry')).toEqual(['tide', 'pier']);
  });

  test('finds by the beginning of a word', () => {
    expect(find(library(), 'plan')).toEqual(['pier']);
    expect(find(library(), 'ferrym')).toEqual(['pier']);
  });

  test('every word has to be there, wherever', () => {
    expect(find(library(), 'marlow', 'planks')).toEqual(['pier']);
    expect(find(library(), 'marlow', 'ferry', 'coast')).toEqual([]);
  });

  test('forgives a slip in a longer word', () => {
    expect(find(library(), 'marlwo')).toEqual(['pier']);
    expect(find(library(), 'plamks')).toEqual(['pier']);
    expect(find(library(), 'sea')).toEqual([]);
  });

  test('leaves out what has an excluded word', () => {
    expect(find(library(), 'ferry', '-coast')).toEqual(['pier']);
    expect(find(library(), '-wei').sort()).toEqual(['pier', 'proto']);
  });

  test('finds Japanese by its words', () => {
    expect(find(library(), '東京')).toEqual(['tokyo']);
  });

  test('is no trap with names of properties', () => {
    expect(find(library(), 'constructor')).toEqual(['proto']);
    expect(find(library(), 'tostring')).toEqual([]);
  });

  test('follows names that change and articles that go', () => {
    const index = library();
    index.setNames([{ id: 'pier', number: 0, title: 'The Short Pier', rest: '' }]);
    expect(find(index, 'long')).toEqual([]);
    expect(find(index, 'short')).toEqual(['pier']);
    index.drop(['pier']);
    expect(find(index, 'short')).toEqual([]);
    expect(find(index, 'planks')).toEqual([]);
  });

  test('finds a text that was indexed before its article was listed', () => {
    const index = library();
    index.setSegments([segmentOf([text('late', 'a lighthouse')])]);
    expect(find(index, 'lighthouse')).toEqual([]);
    index.setNames([{ id: 'late', number: 4, title: 'Late', rest: '' }]);
    expect(find(index, 'lighthouse')).toEqual(['late']);
  });

  test('of a text that is indexed twice the later counts', () => {
    const index = library();
    index.setSegments([segmentOf([text('pier', 'before')]), segmentOf([text('pier', 'after', 2)])]);
    expect(find(index, 'after')).toEqual(['pier']);
    expect(find(index, 'before')).toEqual([]);
  });
});
