import { expect, test } from 'vitest';
import { linesAround, linesOf } from '../../../components/reader/focus/lines.ts';

const line = (top: number, height = 20) => ({ top, bottom: top + height });

test('links, superscripts and the text around them are one line', () => {
  expect(linesOf([line(100), line(104, 10), line(101), line(132), line(131, 22)])).toEqual([
    { top: 100, bottom: 121 },
    { top: 131, bottom: 153 },
  ]);
});

test('the lines around a height are shown, as many as are wanted', () => {
  const lines = [line(0), line(30), line(60), line(90), line(120)];
  expect(linesAround(lines, 65, 1)).toEqual({ top: 60, bottom: 80 });
  expect(linesAround(lines, 65, 3)).toEqual({ top: 30, bottom: 110 });
  expect(linesAround(lines, 65, 5)).toEqual({ top: 0, bottom: 140 });
  expect(linesAround(lines, 86, 1)).toEqual({ top: 90, bottom: 110 });
});

test('at either end of the text there are fewer, and without text none', () => {
  const lines = [line(0), line(30)];
  expect(linesAround(lines, 5, 3)).toEqual({ top: 0, bottom: 50 });
  expect(linesAround([], 5, 3)).toBeUndefined();
});
