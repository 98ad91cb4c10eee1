import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Extraction } from '../../../core/article/extraction.ts';
import { articleWith } from '../../unit/library/entries.ts';
import { formatDisk, startBackground } from './disk.ts';

const URL_OF_LINK = 'https://harbour.example/2026/ferry';
const PICTURE = 'https://cdn.example/lead.png';

const served = vi.fn<(url: string) => Promise<Extraction>>();
vi.mock('../../../platform/library/served.ts', () => ({
  readServed: (url: string) => served(url),
}));

beforeEach(async () => {
  await formatDisk();
  served.mockReset();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

async function start({ allowed = true } = {}) {
  const background = await startBackground();
  Object.assign(fakeBrowser.permissions, { contains: async () => allowed });
  return { ...background, ...(await import('../../../platform/library/fetches.ts')) };
}

function answersWith(text: string): void {
  const article = articleWith({ url: `${URL_OF_LINK}?led=elsewhere`, text, wordCount: 400 });
  served.mockResolvedValue({ status: 'article', article });
}

test('the text of a saved link is fetched where that is allowed, and marked as served', async () => {
  const { saveLinks, resumeFetches, readEntries, readBody } = await start();
  await saveLinks([{ url: URL_OF_LINK, title: 'The ferry' }]);
  const [link] = await readEntries();
  answersWith('All of it.');
  await resumeFetches();
  const [entry] = await readEntries();
  expect(entry).toMatchObject({ id: link?.id, isAsServed: true, savedAt: link?.savedAt });
  expect(entry).not.toHaveProperty('textMissing');
  expect(await readBody(entry?.id ?? '')).toMatchObject({ text: 'All of it.' });
});

test('nothing is asked of a site without the permission', async () => {
  const { saveLinks, resumeFetches, readEntries } = await start({ allowed: false });
  await saveLinks([{ url: URL_OF_LINK, title: 'The ferry' }]);
  await resumeFetches();
  expect(served).not.toHaveBeenCalled();
  expect(await readEntries()).toMatchObject([{ textMissing: 'awaited' }]);
});

test('links that were saved before come when the permission is given', async () => {
  const before = await start({ allowed: false });
  await before.saveLinks([{ url: URL_OF_LINK, title: 'The ferry' }]);
  await before.resumeFetches();
  const { fetchAwaitedTexts, readEntries } = await start();
  answersWith('All of it.');
  await fetchAwaitedTexts();
  expect(await readEntries()).toMatchObject([{ isAsServed: true }]);
});

test('what the page itself shows takes the place of what was served', async () => {
  const { saveLinks, resumeFetches, readEntries, save } = await start();
  await saveLinks([{ url: URL_OF_LINK, title: 'The ferry' }]);
  answersWith('As served.');
  await resumeFetches();
  await save(articleWith({ url: URL_OF_LINK, text: 'As shown.', wordCount: 420 }));
  const entries = await readEntries();
  expect(entries).toHaveLength(1);
  expect(entries[0]).not.toHaveProperty('isAsServed');
});

test('a site that cannot be reached is tried again at the next starts, and then no more', async () => {
  const { saveLinks } = await start();
  await saveLinks([{ url: URL_OF_LINK, title: 'The ferry' }]);
  served.mockRejectedValue(new Error('There is no network'));
  for (let starts = 0; starts < 6; starts += 1) await (await start()).resumeFetches();
  expect(served).toHaveBeenCalledTimes(3);
});

test('a start in the middle of a save leaves the pictures to the tab that has them', async () => {
  const { save, fetchFor, resumeFetches } = await start({ allowed: false });
  const { entry } = await save(articleWith({ image: PICTURE }));
  const executeScript = vi.fn(async () => [{ result: null }]);
  Object.assign(fakeBrowser.scripting, { executeScript });
  await Promise.all([resumeFetches(), fetchFor(entry.id, 7)]);
  expect(executeScript).toHaveBeenCalledWith(expect.objectContaining({ target: { tabId: 7 } }));
});

test('images that a stopped background was fetching come at the next start', async () => {
  const { save, readEntries } = await start();
  await save(articleWith({ image: PICTURE }));
  const fetched = vi.fn(
    async () => new Response(Uint8Array.from([1, 2]), { headers: { 'content-type': 'image/png' } }),
  );
  vi.stubGlobal('fetch', fetched);
  await (await start()).resumeFetches();
  expect(await readEntries()).toMatchObject([{ thumbnail: expect.any(String) }]);
  await (await start()).resumeFetches();
  expect(fetched).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});
