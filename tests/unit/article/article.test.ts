import { expect, test } from 'vitest';
import { minutesRequired } from '../../../core/article/article.ts';

test('reads the minutes out of a schema.org duration', () => {
  expect(minutesRequired('PT7M')).toBe(7);
});

test('takes a duration it cannot read as the shortest there is', () => {
  expect(minutesRequired('soon')).toBe(1);
});
