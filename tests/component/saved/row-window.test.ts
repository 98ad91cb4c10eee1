import { describe, expect, test } from 'vitest';
import { rowWindow, scrollTopShowing } from '../../../components/saved/row-window.ts';

describe('the rows that are drawn', () => {
  const view = { viewportHeight: 600, rowHeight: 80, count: 10_000 };

  test('hold every visible row, wherever the list is scrolled to', () => {
    for (const scrollTop of [0, 1, 79, 80, 4321, 799_400]) {
      const { first, last } = rowWindow({ ...view, scrollTop });
      expect(first * 80).toBeLessThanOrEqual(scrollTop);
      expect(Math.min(last * 80, 800_000)).toBeGreaterThanOrEqual(
        Math.min(scrollTop + 600, 800_000),
      );
    }
  });

  test('are few, however long the list is', () => {
    const { first, last } = rowWindow({ ...view, scrollTop: 400_000 });
    expect(last - first).toBeLessThan(40);
  });

  test('change far more seldom than the list is scrolled', () => {
    const drawn = new Set<string>();
    for (let scrollTop = 8000; scrollTop < 8000 + 60 * 80; scrollTop += 4) {
      drawn.add(JSON.stringify(rowWindow({ ...view, scrollTop })));
    }
    expect(drawn.size).toBeLessThan(25);
  });

  test('are no more than can be seen at first', () => {
    const first = rowWindow({ ...view, scrollTop: 0, seenOnly: true });
    expect(first).toEqual({ first: 0, last: 8 });
    expect(rowWindow({ ...view, count: 3, scrollTop: 0, seenOnly: true }).last).toBe(3);
  });

  test('end with the list, and begin with it when it is pulled beyond its top', () => {
    expect(rowWindow({ ...view, count: 3, scrollTop: 0 })).toEqual({ first: 0, last: 3 });
    expect(rowWindow({ ...view, scrollTop: -50 }).first).toBe(0);
    expect(rowWindow({ ...view, count: 0, scrollTop: 0 })).toEqual({ first: 0, last: 0 });
  });
});

describe('where to scroll so that a row is wholly seen', () => {
  const view = { scrollTop: 800, viewportHeight: 400, rowHeight: 80 };

  test.each([
    ['above', 5, 400],
    ['half hidden at the bottom', 15, 880],
    ['below', 30, 2080],
    ['already there', 12, 800],
  ])('%s', (_, index, scrollTop) => {
    expect(scrollTopShowing(index, view)).toBe(scrollTop);
  });
});
