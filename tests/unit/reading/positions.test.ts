import { expect, test } from 'vitest';
import {
  CAPACITY,
  type Position,
  type Positions,
  parsePositions,
  positionIn,
  withPosition,
} from '../../../core/reading/positions.ts';

const place = { block: 3, exact: 'The ferry left', prefix: 'before it', start: 4 };
const halfway: Position = { place, progress: 0.5 };

test('the newest position of an article is the one that is kept', () => {
  const first = withPosition({}, 'https://a.example/', halfway, 1);
  const second = withPosition(first, 'https://a.example/', { place, progress: 0.7 }, 2);
  expect(positionIn(second, 'https://a.example/')?.progress).toBe(0.7);
  expect(Object.keys(second)).toEqual(['https://a.example/']);
});

test('an article that was read to its end, or put back to its beginning, starts anew', () => {
  const begun = withPosition({}, 'https://a.example/', halfway, 1);
  expect(withPosition(begun, 'https://a.example/', { place, progress: 1 }, 2)).toEqual({});
  expect(withPosition(begun, 'https://a.example/', undefined, 2)).toEqual({});
});

test('when there are too many, those that were read longest ago go', () => {
  let positions: Positions = {};
  for (let number = 0; number < CAPACITY + 20; number += 1) {
    positions = withPosition(positions, `https://${number}.example/`, halfway, number);
  }
  expect(Object.keys(positions)).toHaveLength(CAPACITY);
  expect(positionIn(positions, 'https://19.example/')).toBeUndefined();
  expect(positionIn(positions, 'https://20.example/')?.progress).toBe(0.5);
});

test('what cannot be read takes nothing else with it', () => {
  const good = withPosition({}, 'good', halfway, 1);
  const stored = { ...good, bad: { place: 'here', progress: 2, at: 'once' } };
  expect(parsePositions(stored)).toEqual(good);
  expect(positionIn(stored, 'bad')).toBeUndefined();
  expect(positionIn(stored, 'constructor')).toBeUndefined();
  for (const damaged of [undefined, null, 7, 'text']) expect(parsePositions(damaged)).toEqual({});
});
