import { describe, expect, test } from 'vitest';
import { canonicalKey } from '../../../core/library/canonical-key.ts';

const SAME: readonly [why: string, a: string, b: string][] = [
  [
    'campaign parameters',
    'https://a.example/x?utm_source=mail&UTM_Medium=b',
    'https://a.example/x',
  ],
  [
    'click identifiers',
    'https://a.example/x?fbclid=1&gclid=2&msclkid=3&yclid=4',
    'https://a.example/x',
  ],
  [
    'mailing list identifiers',
    'https://a.example/x?mc_cid=1&mc_eid=2&mkt_tok=3',
    'https://a.example/x',
  ],
  ['session identifiers', 'https://a.example/x?PHPSESSID=abc', 'https://a.example/x'],
  ['fragment', 'https://a.example/x#comments', 'https://a.example/x'],
  ['text fragment', 'https://a.example/x#:~:text=word', 'https://a.example/x'],
  ['www', 'https://www.example.com/x', 'https://example.com/x'],
  ['scheme', 'http://a.example/x', 'https://a.example/x'],
  ['default port', 'https://a.example:443/x', 'https://a.example/x'],
  ['default port of the other scheme', 'http://a.example:80/x', 'https://a.example/x'],
  ['trailing slash', 'https://a.example/x/', 'https://a.example/x'],
  ['trailing slash before a query', 'https://a.example/x/?id=1', 'https://a.example/x?id=1'],
  ['order of the query', 'https://a.example/x?b=2&a=1', 'https://a.example/x?a=1&b=2'],
  ['case of the host', 'https://A.Example/x', 'https://a.example/x'],
  ['name and password', 'https://me:secret@a.example/x', 'https://a.example/x'],
  ['dot segments', 'https://a.example/y/../x', 'https://a.example/x'],
  ['escapes nobody needs', 'https://a.example/%7Ejo', 'https://a.example/~jo'],
  ['international host', 'https://bücher.example/x', 'https://xn--bcher-kva.example/x'],
];

const DIFFERENT: readonly [why: string, a: string, b: string][] = [
  ['identifier in the query', 'https://a.example/story?id=1', 'https://a.example/story?id=2'],
  ['page of an article', 'https://a.example/story?page=1', 'https://a.example/story?page=2'],
  ['unknown parameter', 'https://a.example/story?ref=main', 'https://a.example/story?ref=next'],
  ['order of one repeated parameter', 'https://a.example/x?a=1&a=2', 'https://a.example/x?a=2&a=1'],
  ['path', 'https://a.example/1', 'https://a.example/2'],
  ['case of the path', 'https://a.example/Ab', 'https://a.example/aB'],
  ['port', 'https://a.example:8080/x', 'https://a.example/x'],
  ['subdomain', 'https://a.example.com/x', 'https://b.example.com/x'],
  ['escaped slash', 'https://a.example/x%2Fy', 'https://a.example/x/y'],
  ['escaped ampersand', 'https://a.example/?q=a%26b', 'https://a.example/?q=a&b'],
  ['route in the fragment', 'https://a.example/#/story/1', 'https://a.example/#/story/2'],
  ['old route in the fragment', 'https://a.example/#!story=1', 'https://a.example/#!story=2'],
  ['file', 'file:///home/a.html', 'file:///home/b.html'],
  ['file with a query', 'file:///home/a.html?id=1', 'file:///home/a.html?id=2'],
  [
    'archived page',
    'https://web.example/2020/http://a.example/',
    'https://web.example/2021/http://a.example/',
  ],
];

describe('canonicalKey', () => {
  test.each(SAME)('is blind to %s', (_, a, b) => {
    expect(canonicalKey(a)).toBe(canonicalKey(b));
  });

  test.each(DIFFERENT)('tells pages apart by %s', (_, a, b) => {
    expect(canonicalKey(a)).not.toBe(canonicalKey(b));
  });

  test.each([...SAME, ...DIFFERENT])('is its own key (%s)', (_, a) => {
    expect(canonicalKey(canonicalKey(a))).toBe(canonicalKey(a));
  });

  test.each([
    [
      'a telephone',
      'https://m.example.com/2026/a-long-walk',
      'https://www.example.com/2026/a-long-walk',
    ],
    ['AMP', 'https://example.com/a-long-walk/amp', 'https://example.com/a-long-walk'],
    [
      'AMP with its parameter',
      'https://example.com/a-long-walk?amp=1',
      'https://example.com/a-long-walk',
    ],
    ['print', 'https://example.com/a-long-walk/print', 'https://example.com/a-long-walk'],
    [
      'a referring list',
      'https://example.com/a-long-walk?pos=3',
      'https://example.com/a-long-walk',
    ],
    ['a numbered path', 'https://example.com/x-1234567?pos=3', 'https://example.com/x-1234567'],
    ['a short address', 'https://example.com/?p=7', 'https://example.com/2026/a-long-walk'],
  ])('uses the canonical address of a page made for %s', (_, url, canonical) => {
    expect(canonicalKey(url, canonical)).toBe(canonicalKey(canonical));
  });

  test.each([
    ['the front page', 'https://example.com/a-long-walk', 'https://example.com/'],
    ['the front page, from a script', 'https://example.com/story?id=1', 'https://example.com/'],
    ['a section', 'https://example.com/news/7', 'https://example.com/news'],
    [
      'a script without its parameter',
      'https://example.com/story.php?id=1',
      'https://example.com/story.php',
    ],
    [
      'a title without an identifier',
      'https://example.com/a-good-title?story=1',
      'https://example.com/a-good-title',
    ],
    [
      'a page without its number',
      'https://example.com/a-good-title?page=2',
      'https://example.com/a-good-title',
    ],
    [
      'an article without its part',
      'https://example.com/a-good-title/2',
      'https://example.com/a-good-title',
    ],
    ['a nondescript page', 'https://example.com/a-good-title', 'https://example.com/view'],
    ['a page without its route', 'https://example.com/app#/story/1', 'https://example.com/app'],
    ['somebody else’s page', 'https://example.org/a-long-walk', 'https://example.com/a-long-walk'],
    ['no address at all', 'https://example.com/a-long-walk', 'a-long-walk'],
  ])('does not believe a canonical address that is %s', (_, url, canonical) => {
    expect(canonicalKey(url, canonical)).toBe(canonicalKey(url));
  });
});
