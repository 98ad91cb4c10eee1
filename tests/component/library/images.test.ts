import { beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_IMAGE_POLICY } from '../../../core/library/images.ts';
import { TRASH_LIFETIME } from '../../../core/library/trash.ts';
import { articleWith } from '../../unit/library/entries.ts';
import { formatDisk, readDisk, startBackground } from './disk.ts';

beforeEach(formatDisk);

const LEAD = 'https://cdn.example/lead.jpg';

function picture(url: string, ...bytes: number[]) {
  return { url, type: 'image/png', bytes: Uint8Array.from(bytes).buffer };
}

async function library() {
  const background = await startBackground();
  const first = await background.save(articleWith({ image: LEAD }));
  const second = await background.save(articleWith({ url: 'https://harbour.example/2' }));
  return { ...background, first: first.entry.id, second: second.entry.id };
}

const hashes = async () => (await readDisk()).stores.images.length;

test('an image that two articles have is kept once, and the lead image is the thumbnail', async () => {
  const { keepImages, first, second, readEntries } = await library();
  await keepImages(
    first,
    [picture(LEAD, 1), picture('https://a.example/2', 2)],
    DEFAULT_IMAGE_POLICY,
  );
  await keepImages(second, [picture('https://other.example/', 1)], DEFAULT_IMAGE_POLICY);
  expect(await hashes()).toBe(2);
  const [entry] = (await readEntries()).filter(({ id }) => id === first);
  expect(entry?.thumbnail).toBe('4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a');
});

test('images go with the last of their articles, and the trash keeps them', async () => {
  const { keepImages, first, second, remove, tidy } = await library();
  await keepImages(
    first,
    [picture(LEAD, 1), picture('https://a.example/2', 2)],
    DEFAULT_IMAGE_POLICY,
  );
  await keepImages(second, [picture('https://other.example/', 1)], DEFAULT_IMAGE_POLICY);
  await remove(first);
  await tidy();
  expect(await hashes()).toBe(2);
  const now = Date.now();
  vi.spyOn(Date, 'now').mockReturnValue(now + TRASH_LIFETIME + 1);
  await tidy();
  expect(await hashes()).toBe(1);
  await remove(second);
  vi.spyOn(Date, 'now').mockReturnValue(now + 2 * TRASH_LIFETIME + 2);
  await tidy();
  expect(await hashes()).toBe(0);
  expect((await readDisk()).stores.imageUses).toEqual([]);
});

test('what is too large, alone or together, is left out', async () => {
  const { keepImages, first } = await library();
  const policy = { ...DEFAULT_IMAGE_POLICY, each: 3, total: 5 };
  await keepImages(
    first,
    [
      picture('https://a.example/1', 1, 2, 3, 4),
      picture('https://a.example/2', 1, 2, 3),
      picture('https://a.example/3', 4, 5, 6),
      picture('https://a.example/4', 7),
    ],
    policy,
  );
  const [uses] = (await readDisk()).stores.imageUses as unknown as { images: { url: string }[] }[];
  expect(uses?.images.map(({ url }) => url)).toEqual([
    'https://a.example/2',
    'https://a.example/4',
  ]);
});

test('nothing is kept where the reader wants none, or the article is gone', async () => {
  const { keepImages, first } = await library();
  await keepImages(first, [picture(LEAD, 1)], { ...DEFAULT_IMAGE_POLICY, keep: 'none' });
  await keepImages(crypto.randomUUID(), [picture(LEAD, 1)], DEFAULT_IMAGE_POLICY);
  expect(await hashes()).toBe(0);
});

test('saving again keeps the thumbnail', async () => {
  const { keepImages, first, save } = await library();
  await keepImages(first, [picture(LEAD, 1)], DEFAULT_IMAGE_POLICY);
  const { entry } = await save(articleWith({ image: LEAD, text: 'Anew.' }));
  expect(entry.thumbnail).toMatch(/^4bf5/);
});
