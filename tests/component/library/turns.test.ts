import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { articleWith } from '../../unit/library/entries.ts';
import { fillDiskAfter, formatDisk, readDisk, startBackground } from './disk.ts';

beforeEach(formatDisk);

const numbered = (number: number) => articleWith({ url: `https://harbour.example/?id=${number}` });
const COUNT = 12;

async function saveAtOnce({ save }: Pick<Awaited<ReturnType<typeof startBackground>>, 'save'>) {
  return Promise.allSettled(Array.from({ length: COUNT }, (_, number) => save(numbered(number))));
}

test('operations that wait share the writing of the list', async () => {
  const background = await startBackground();
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  const saved = await saveAtOnce(background);
  expect(saved.every(({ status }) => status === 'fulfilled')).toBe(true);
  expect(set.mock.calls.length).toBeLessThan(COUNT / 2);
  expect(await background.readEntries()).toHaveLength(COUNT);
});

test('an operation sees what those before it have changed', async () => {
  const { save, update, readEntries } = await startBackground();
  const { entry } = await save(numbered(0));
  const done = await Promise.all([
    update([entry.id], { addTags: ['Boats'] }),
    update([entry.id], { addTags: ['Sea'] }),
    update([entry.id], { addTags: ['boats'] }),
    save(numbered(0)),
  ]);
  expect(done).toMatchObject([{ changed: 1 }, { changed: 1 }, { changed: 0 }, {}]);
  expect(await readEntries()).toMatchObject([{ tags: ['Boats', 'Sea'] }]);
});

test('none is answered before the list is written', async () => {
  const { save, readEntries } = await startBackground();
  const listed: number[] = [];
  await Promise.all(
    [0, 1, 2].map(async (number) => {
      await save(numbered(number));
      listed.push((await readEntries()).length);
    }),
  );
  expect(listed).toEqual([3, 3, 3]);
});

test('what comes between keeps its place in the order', async () => {
  const { save, update, undo, readEntries } = await startBackground();
  const { entry } = await save(numbered(0));
  const { undo: token } = await update([entry.id], { note: 'First' });
  await Promise.all([
    update([entry.id], { favourite: true }),
    undo(token ?? ''),
    update([entry.id], { note: 'Last' }),
  ]);
  expect(await readEntries()).toMatchObject([{ favourite: true, note: 'Last' }]);
});

test('a write that fails once fails nobody: each is tried by itself', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  for (let writes = 0; ; writes += 1) {
    await formatDisk();
    const background = await startBackground();
    const written = fillDiskAfter(writes);
    const saved = await saveAtOnce(background);
    const wasFull = written() > writes;
    vi.restoreAllMocks();
    const kept = saved.filter(({ status }) => status === 'fulfilled').length;
    // The one that came first was alone, and nobody tries twice for it.
    expect(kept).toBeGreaterThanOrEqual(COUNT - 1);
    expect(await background.readEntries()).toHaveLength(kept);
    const { stores } = await readDisk();
    expect([stores.entries.length, stores.bodies.length]).toEqual([kept, kept]);
    if (!wasFull) break;
  }
});
