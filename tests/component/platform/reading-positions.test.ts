import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  forgetPositions,
  keepPosition,
  readLeft,
  watchPositions,
} from '../../../platform/reading-positions.ts';

const ARTICLE = { url: 'https://quay.example/tides' };
const POSITION = { place: { block: 3, exact: 'The ferry', prefix: '', start: 0 }, progress: 0.4 };

const savedAt = (progress: number) => vi.fn(async () => ({ progress }));

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', {
    ...navigator,
    locks: { request: (_: string, act: () => unknown) => act() },
  });
});

test('an article is gone on with at the place that is kept', async () => {
  await keepPosition(ARTICLE, POSITION);
  const saved = savedAt(0.9);
  expect(await readLeft(ARTICLE, saved)).toMatchObject(POSITION);
  expect(saved).not.toHaveBeenCalled();
});

test('without one, a saved article is gone on with by how far it was read', async () => {
  expect(await readLeft(ARTICLE, savedAt(0.4))).toEqual({ progress: 0.4 });
  expect(await readLeft(ARTICLE, savedAt(1))).toBeUndefined();
  expect(await readLeft(ARTICLE, savedAt(0))).toBeUndefined();
  expect(await readLeft(ARTICLE, async () => null)).toBeUndefined();
});

test('places are counted, and forgotten', async () => {
  const counts: number[] = [];
  const stop = watchPositions((count) => counts.push(count));
  await keepPosition(ARTICLE, POSITION);
  await vi.waitFor(() => expect(counts.at(-1)).toBe(1));
  await forgetPositions();
  await vi.waitFor(() => expect(counts.at(-1)).toBe(0));
  expect(await readLeft(ARTICLE, async () => null)).toBeUndefined();
  stop();
});
