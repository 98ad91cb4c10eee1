import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Entry } from '../../../core/library/entry.ts';
import { shardKey } from '../../../core/library/shard-key.ts';
import {
  readEntries,
  readNewestUnread,
  readUnreadable,
  watchEntries,
} from '../../../platform/library/list.ts';
import { articleWith, entryWith } from '../../unit/library/entries.ts';
import { formatDisk, startBackground } from './disk.ts';

const older = entryWith({ headline: 'Older', savedAt: 1 });
const newer = entryWith({ headline: 'Newer', savedAt: 2 });
const newest = entryWith({ headline: 'Newest', savedAt: 3 });
const trashed = entryWith({ headline: 'Trashed', savedAt: 4, removedAt: 5 });

function store(number: number, entries: readonly unknown[]): Promise<void> {
  return fakeBrowser.storage.local.set({ [shardKey(number)]: { version: 1, entries } });
}

function headlines(entries: readonly Entry[] | undefined): string[] | undefined {
  return entries?.map(({ headline }) => headline);
}

beforeEach(formatDisk);

test('lists all shards together, newest first, without the trash', async () => {
  await store(0, [older, newest]);
  await store(1, [trashed, newer]);
  expect(headlines(await readEntries())).toEqual(['Newest', 'Newer', 'Older']);
});

test('lists the later of two saved in the same millisecond first', async () => {
  const same = entryWith({ headline: 'Same', savedAt: 1 });
  await store(0, [older, same]);
  expect(headlines(await readEntries())).toEqual(['Same', 'Older']);
});

test('is empty where nothing is saved, whatever else is stored', async () => {
  await fakeBrowser.storage.local.set({ settings: { version: 1, entries: [older] } });
  expect(await readEntries()).toEqual([]);
});

test('lists what can be read and reports what cannot', async () => {
  const torn = { ...newer, savedAt: 'yesterday' };
  await store(0, [older, torn]);
  await fakeBrowser.storage.local.set({ [shardKey(1)]: 'torn' });
  expect(headlines(await readEntries())).toEqual(['Older']);
  expect(await readUnreadable()).toEqual([torn, 'torn']);
});

test('a watcher is told what there is, and of every change until it stops', async () => {
  await store(0, [older]);
  const onChange = vi.fn<(entries: Entry[]) => void>();
  const stop = watchEntries(onChange);
  await vi.waitFor(() => expect(headlines(onChange.mock.lastCall?.[0])).toEqual(['Older']));
  await store(1, [newer]);
  expect(headlines(onChange.mock.lastCall?.[0])).toEqual(['Newer', 'Older']);
  await fakeBrowser.storage.local.set({ settings: {} });
  expect(onChange).toHaveBeenCalledTimes(2);
  await fakeBrowser.storage.local.remove(shardKey(0));
  expect(headlines(onChange.mock.lastCall?.[0])).toEqual(['Newer']);
  stop();
  await store(1, []);
  expect(onChange).toHaveBeenCalledTimes(3);
});

test('a change made while the list is being read is not lost', async () => {
  await store(0, [older]);
  let answer: (stored: Record<string, unknown>) => void = () => undefined;
  const stored = await fakeBrowser.storage.local.get(null);
  const get = vi.spyOn(fakeBrowser.storage.local, 'get');
  Object.assign(fakeBrowser.storage.local, { getKeys: async () => Object.keys(stored) });
  get.mockReturnValueOnce(
    new Promise((resolve) => {
      answer = resolve;
    }) as never,
  );
  const onChange = vi.fn<(entries: Entry[]) => void>();
  watchEntries(onChange);
  await store(0, [older, newer]);
  answer(stored);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
  expect(headlines(onChange.mock.lastCall?.[0])).toEqual(['Newer', 'Older']);
});

test('a watcher hears of a list it cannot read, and is given no list', async () => {
  await fakeBrowser.storage.local.set({ [shardKey(0)]: { version: 3 } });
  const onChange = vi.fn();
  const onError = vi.fn();
  watchEntries(onChange, onError);
  await vi.waitFor(() => expect(onError).toHaveBeenCalledTimes(1));
  expect(onChange).not.toHaveBeenCalled();
});

test('a watcher that has stopped before the list was read is not called', async () => {
  await store(0, [older]);
  const onChange = vi.fn();
  watchEntries(onChange)();
  await fakeBrowser.storage.local.get(null);
  await Promise.resolve();
  expect(onChange).not.toHaveBeenCalled();
});

test('a watcher is told what is in the trash, the last removed first', async () => {
  const trashedLater = entryWith({ headline: 'Trashed later', savedAt: 1, removedAt: 6 });
  await store(0, [trashed, older, trashedLater]);
  const onChange = vi.fn<(entries: Entry[], removed: Entry[]) => void>();
  watchEntries(onChange);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
  expect(headlines(onChange.mock.lastCall?.[1])).toEqual(['Trashed later', 'Trashed']);
});

test('the newest unread articles come first, and then the whole list', async () => {
  const { save, update, remove } = await startBackground();
  const saved: Entry[] = [];
  let time = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => ++time);
  for (let number = 1; number <= 6; number += 1) {
    const article = articleWith({ url: `https://a.example/?id=${number}`, headline: `${number}` });
    saved.push((await save(article)).entry);
  }
  await update([saved[5]?.id ?? ''], { state: 'archived' });
  await remove(saved[4]?.id ?? '');
  expect(headlines(await readNewestUnread(2))).toEqual(['4', '3']);
  expect(headlines(await readNewestUnread(50))).toEqual(['4', '3', '2', '1']);

  const told: (string[] | undefined)[] = [];
  watchEntries((entries) => told.push(headlines(entries)), console.error, {
    onNewest: (entries) => told.push(headlines(entries)),
    newest: 2,
  });
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(told).toEqual([
    ['4', '3'],
    ['6', '4', '3', '2', '1'],
  ]);
});
