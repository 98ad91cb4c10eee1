import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SHARD_CAPACITY } from '../../../core/library/shard.ts';
import { shardKey } from '../../../core/library/shard-key.ts';
import { articleWith } from '../../unit/library/entries.ts';
import { damage, formatDisk, killAfter, readDisk, startBackground } from './disk.ts';

const article = articleWith();
const another = articleWith({ url: 'https://harbour.example/2026/another' });
const trashed = articleWith({ url: 'https://harbour.example/2026/trashed' });

const WELL = { repaired: 0, images: 0, unreadable: 0, quarantined: 0 };

/** A library of three, one of them in the trash, each saved at a time of its own. */
async function library() {
  const background = await startBackground();
  let time = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => time++);
  const { entry } = await background.save(article);
  await background.save(another);
  const inTrash = await background.save(trashed);
  await background.remove(inTrash.entry.id);
  return { entry, disk: await readDisk(), ...(await startBackground()) };
}

beforeEach(async () => {
  await formatDisk();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

test('finds nothing to do where all is well, and writes nothing', async () => {
  const { check, disk } = await library();
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  expect(await check()).toEqual(WELL);
  expect(set).not.toHaveBeenCalled();
  expect(put).not.toHaveBeenCalled();
  expect(await readDisk()).toEqual(disk);
});

test('finds nothing to do in an empty library', async () => {
  const { check } = await startBackground();
  expect(await check()).toEqual(WELL);
});

describe('a list that is lost', () => {
  test('is made again from the records, trash and all', async () => {
    const { check, disk } = await library();
    await fakeBrowser.storage.local.clear();
    expect(await check()).toMatchObject({ repaired: 3, unreadable: 0 });
    expect(await readDisk()).toEqual(disk);
    expect(await check()).toEqual(WELL);
  });

  test('is made again in as many shards as it needs', async () => {
    const { save, check, readEntries } = await startBackground();
    for (let id = 0; id < SHARD_CAPACITY + 5; id += 1) {
      await save(articleWith({ url: `https://harbour.example/story?id=${id}` }));
    }
    const entries = await readEntries();
    await fakeBrowser.storage.local.clear();
    await check();
    expect(new Set(await readEntries())).toEqual(new Set(entries));
  });

  test('is made again however often that is cut short', async () => {
    for (let uses = 0; ; uses += 1) {
      await formatDisk();
      const { check, readEntries, disk } = await library();
      const before = await readEntries();
      await fakeBrowser.storage.local.clear();
      const tried = killAfter(uses);
      await check().catch(() => undefined);
      const wasKilled = tried() > uses;
      const next = await startBackground();
      await next.check();
      expect(await next.readEntries()).toEqual(before);
      expect((await readDisk()).stores).toEqual(disk.stores);
      if (!wasKilled) break;
    }
  });
});

describe('a shard that cannot be read', () => {
  test('stays as it is, and its entries are listed elsewhere', async () => {
    const { check, readEntries } = await library();
    const before = await readEntries();
    await fakeBrowser.storage.local.set({ [shardKey(0)]: 'torn' });
    expect(await check()).toMatchObject({ repaired: 3, unreadable: 1 });
    expect(await readEntries()).toEqual(before);
    expect((await fakeBrowser.storage.local.get(shardKey(0)))[shardKey(0)]).toBe('torn');
    expect(await check()).toMatchObject({ repaired: 0, unreadable: 1 });
  });

  test('is no trap with names such as __proto__', async () => {
    const { check, readEntries } = await library();
    const before = await readEntries();
    const hostile = JSON.parse('{"__proto__":{"entries":[]},"constructor":1}');
    await fakeBrowser.storage.local.set({ [shardKey(0)]: hostile });
    expect(await check()).toMatchObject({ repaired: 3, unreadable: 1 });
    expect(await readEntries()).toEqual(before);
  });
});

test('an entry of the list that cannot be read stays, and is listed once more', async () => {
  const { check, readEntries, entry, disk } = await library();
  const before = await readEntries();
  const entries = disk.list[shardKey(0)]?.entries ?? [];
  const torn = entries.map((item) => (item.id === entry.id ? { ...item, savedAt: '?' } : item));
  await fakeBrowser.storage.local.set({ [shardKey(0)]: { version: 1, entries: torn } });
  expect(await check()).toMatchObject({ repaired: 1, unreadable: 1 });
  expect(await readEntries()).toEqual(before);
});

test('a list that has fallen behind follows the records', async () => {
  const { check, readEntries, entry, disk } = await library();
  const before = await readEntries();
  const entries = disk.list[shardKey(0)]?.entries ?? [];
  const older = entries.map((item) => (item.id === entry.id ? { ...item, headline: 'Old' } : item));
  await fakeBrowser.storage.local.set({ [shardKey(0)]: { version: 1, entries: older } });
  expect(await check()).toMatchObject({ repaired: 1, unreadable: 0 });
  expect(await readEntries()).toEqual(before);
});

describe('a text that is lost', () => {
  test('is marked, and comes back when the article is saved again', async () => {
    const { check, save, readBody, readEntries, entry } = await library();
    await damage('bodies', { remove: [entry.id] });
    expect(await check()).toMatchObject({ repaired: 1, unreadable: 0 });
    const marked = (await readEntries()).filter(({ textMissing }) => textMissing);
    expect(marked).toEqual([{ ...entry, textMissing: 'lost' }]);
    expect(await check()).toEqual(WELL);

    expect((await save(article)).entry.id).toBe(entry.id);
    expect(await readBody(entry.id)).toMatchObject({ text: article.text });
    expect((await readEntries()).some(({ textMissing }) => textMissing)).toBe(false);
  });
});

test('records that are lost are made again from the list, and can be removed', async () => {
  const { readEntries } = await library();
  const before = await readEntries();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('library').onsuccess = resolve;
  });
  const { check, remove, restore } = await startBackground();
  expect(await check()).toMatchObject({ repaired: 3, unreadable: 0 });
  const marked = before.map((entry) => ({ ...entry, textMissing: 'lost' as const }));
  expect(await readEntries()).toEqual(marked);
  const id = before[0]?.id ?? '';
  await remove(id);
  expect((await readEntries()).map((entry) => entry.id)).not.toContain(id);
  await restore(id);
  expect(await readEntries()).toEqual(marked);
});

test('a record that cannot be read is put aside and made again from the list', async () => {
  const { check, find, entry } = await library();
  const torn = { id: entry.id, version: 1, shard: 0, entry: null };
  await damage('entries', { put: [torn] });
  expect(await check()).toMatchObject({ repaired: 1 });
  expect((await readDisk()).stores.quarantine).toEqual([torn]);
  expect(await find(article.url)).toEqual(entry);
});

test('a body that nothing lists is listed again', async () => {
  const { check, readEntries, entry } = await library();
  await damage('entries', { remove: [entry.id] });
  await fakeBrowser.storage.local.clear();
  expect(await check()).toMatchObject({ repaired: 3 });
  const again = (await readEntries()).find(({ id }) => id === entry.id);
  expect(again).toMatchObject({ key: entry.key, headline: entry.headline, url: entry.url });
});
