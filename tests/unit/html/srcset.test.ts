import { expect, test } from 'vitest';
import { joinSrcset, parseSrcset } from '../../../core/html/srcset.ts';

test('reads addresses that hold commas', () => {
  expect(parseSrcset('/w_320,h_200/a.jpg 320w, /w_640,h_400/a.jpg 640w')).toEqual([
    { url: '/w_320,h_200/a.jpg', descriptor: '320w' },
    { url: '/w_640,h_400/a.jpg', descriptor: '640w' },
  ]);
});

test('takes an address that ends in a comma as one without a descriptor', () => {
  expect(parseSrcset('a.jpg, b.jpg 2x')).toEqual([
    { url: 'a.jpg', descriptor: '' },
    { url: 'b.jpg', descriptor: '2x' },
  ]);
});

test('reads what it writes', () => {
  const candidates = [
    { url: 'https://a.example/b,c.jpg', descriptor: '1x' },
    { url: 'https://a.example/d.jpg', descriptor: '' },
  ];
  expect(parseSrcset(joinSrcset(candidates))).toEqual(candidates);
});

test('reads nothing out of nothing, nor out of what is too long to be real', () => {
  expect(parseSrcset(' ,, ')).toEqual([]);
  expect(parseSrcset(`${'a'.repeat(30_000)} !`)).toEqual([]);
});
