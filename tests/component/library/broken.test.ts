import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { shardKey } from '../../../core/library/shard-key.ts';
import { articleWith } from '../../unit/library/entries.ts';
import { formatDisk, readDisk, startBackground } from './disk.ts';

const article = articleWith();
const another = articleWith({ url: 'https://harbour.example/2026/another' });

beforeEach(formatDisk);

/** A browser whose database cannot be opened. */
function closeDatabase(): void {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The database is broken', 'UnknownError');
  });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
}

test('without its database the list is shown all the same, and nothing is written over it', async () => {
  const { save } = await startBackground();
  const { entry } = await save(article);
  const disk = await readDisk();
  const broken = await startBackground();
  closeDatabase();
  const onChange = vi.fn();
  broken.watchEntries(onChange, console.error, { onNewest: vi.fn() });
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledWith([entry], []));
  await expect(broken.save(another)).rejects.toThrow('broken');
  await expect(broken.remove(entry.id)).rejects.toThrow('broken');
  await expect(broken.check()).rejects.toThrow('broken');
  await expect(broken.tidy()).rejects.toThrow('broken');
  vi.restoreAllMocks();
  expect(await readDisk()).toEqual(disk);
});

test('a list that cannot be read at all is told as such, and stays as it is', async () => {
  const { save } = await startBackground();
  await save(article);
  const disk = await readDisk();
  const { watchEntries, save: saveNow } = await startBackground();
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('It is torn'));
  const onError = vi.fn();
  watchEntries(() => undefined, onError);
  await vi.waitFor(() => expect(onError).toHaveBeenCalled());
  await expect(saveNow(another)).rejects.toThrow('torn');
  vi.restoreAllMocks();
  const after = await readDisk();
  expect(after.list).toEqual(disk.list);
  expect(after.stores.entries).toEqual(disk.stores.entries);
});

test('a list that can be read again is there by itself', async () => {
  const { save } = await startBackground();
  const { entry } = await save(article);
  const { watchEntries } = await startBackground();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const torn = vi
    .spyOn(fakeBrowser.storage.local, 'get')
    .mockRejectedValue(new Error('It is torn'));
  const [onChange, onError] = [vi.fn(), vi.fn()];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const stop = watchEntries(onChange, onError);
  await vi.waitFor(() => expect(onError).toHaveBeenCalled());
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onChange).not.toHaveBeenCalled();
  torn.mockRestore();
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledWith([entry], []));
  expect(onError).toHaveBeenCalledOnce();
  stop();
});

test('a corrupt shard is never overwritten by what is done in bulk', async () => {
  const { save } = await startBackground();
  const { entry } = await save(article);
  const corrupt = { version: 2, entries: { torn: true } };
  await fakeBrowser.storage.local.set({ [shardKey(0)]: corrupt });
  const { update, removeMany, readEntries } = await startBackground();
  await update([entry.id], { addTags: ['Boats'] });
  await removeMany([entry.id]);
  expect((await fakeBrowser.storage.local.get(shardKey(0)))[shardKey(0)]).toEqual(corrupt);
  expect(await readEntries()).toEqual([]);
});

test('names of properties are no trap for tags, notes and titles', async () => {
  const { save, update, readEntries } = await startBackground();
  const { entry } = await save(articleWith({ headline: '__proto__', siteName: 'constructor' }));
  await update([entry.id], { addTags: ['__proto__', 'constructor'], note: '__proto__' });
  const [kept] = await readEntries();
  expect(kept).toMatchObject({ tags: ['__proto__', 'constructor'], note: '__proto__' });
  expect(Object.prototype).not.toHaveProperty('torn');
});
