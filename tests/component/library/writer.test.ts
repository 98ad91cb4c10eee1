import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SHARD_CAPACITY } from '../../../core/library/shard.ts';
import { shardKey } from '../../../core/library/shard-key.ts';
import { TRASH_LIFETIME } from '../../../core/library/trash.ts';
import { articleWith } from '../../unit/library/entries.ts';
import { damage, formatDisk, readDisk, startBackground } from './disk.ts';

const article = articleWith();
const another = articleWith({ url: 'https://harbour.example/2026/another' });

function numbered(number: number) {
  return articleWith({
    url: `https://harbour.example/story?id=${number}`,
    headline: `Story ${number}`,
  });
}

beforeEach(formatDisk);

describe('save', () => {
  test('puts the article into the list, and its text beside it', async () => {
    const { save, readEntries, readBody } = await startBackground();
    const { outcome, entry } = await save(article);
    expect(outcome).toBe('saved');
    expect(await readEntries()).toEqual([entry]);
    expect(await readBody(entry.id)).toEqual({
      id: entry.id,
      articleBody: article.articleBody,
      text: article.text,
      article,
    });
  });

  test('keeps one entry of an article that is saved twice, with the newer text', async () => {
    const { save, readEntries, readBody } = await startBackground();
    const first = await save(article);
    const again = articleWith({ url: `${article.url}?utm_source=mail`, text: 'Corrected.' });
    const second = await save(again);
    expect(second.outcome).toBe('updated');
    expect(second.entry).toMatchObject({ id: first.entry.id, savedAt: first.entry.savedAt });
    expect(await readEntries()).toEqual([second.entry]);
    expect(await readBody(first.entry.id)).toMatchObject({ text: 'Corrected.' });
  });

  test('keeps every one of many saves at once', async () => {
    const { save, readEntries } = await startBackground();
    await Promise.all(Array.from({ length: 120 }, (_, number) => save(numbered(number))));
    const headlines = (await readEntries()).map(({ headline }) => headline);
    expect(new Set(headlines).size).toBe(120);
    expect(headlines).toHaveLength(120);
  });

  test('keeps one entry of an article that is saved many times at once', async () => {
    const { save, readEntries } = await startBackground();
    const results = await Promise.all(Array.from({ length: 20 }, () => save(article)));
    expect(results.filter(({ outcome }) => outcome === 'saved')).toHaveLength(1);
    expect(await readEntries()).toHaveLength(1);
  });

  test('two backgrounds at once keep what each of them saves', async () => {
    const first = await import('../../../platform/library/writer.ts');
    vi.resetModules();
    const second = await import('../../../platform/library/writer.ts');
    expect(second).not.toBe(first);
    await Promise.all(
      Array.from({ length: 40 }, (_, number) =>
        (number % 2 ? first : second).save(numbered(number)),
      ),
    );
    const { readEntries } = await startBackground();
    expect(await readEntries()).toHaveLength(40);
  });

  test('rewrites one shard, and starts a new one when it is full', async () => {
    const { save, readEntries } = await startBackground();
    for (let number = 0; number < SHARD_CAPACITY; number += 1) await save(numbered(number));
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await save(numbered(SHARD_CAPACITY));
    expect(set.mock.calls.map(([items]) => Object.keys(items))).toEqual([[shardKey(1)]]);
    expect(await readEntries()).toHaveLength(SHARD_CAPACITY + 1);
  });

  test('leaves a shard that cannot be read as it is, and saves beside it', async () => {
    const { save, readEntries, readUnreadable } = await startBackground();
    const lost = await save(article);
    const corrupt = { version: 1, entries: 'torn' };
    await fakeBrowser.storage.local.set({ [shardKey(0)]: corrupt });
    await save(another);
    expect((await fakeBrowser.storage.local.get(shardKey(0)))[shardKey(0)]).toEqual(corrupt);
    expect(await readUnreadable()).toEqual([corrupt]);
    expect((await readEntries()).map(({ url }) => url)).toEqual([another.url]);
    expect((await save(article)).entry.id).toBe(lost.entry.id);
    expect(await readEntries()).toHaveLength(2);
  });

  test('leaves an entry that cannot be read as it is', async () => {
    const { save, readEntries, readUnreadable } = await startBackground();
    const { entry } = await save(article);
    const torn = { ...entry, headline: null };
    await fakeBrowser.storage.local.set({ [shardKey(0)]: { version: 1, entries: [torn] } });
    await save(another);
    await save(article);
    expect(await readUnreadable()).toEqual([torn]);
    expect((await readEntries()).map(({ url }) => url).sort()).toEqual(
      [article.url, another.url].sort(),
    );
  });
});

describe('a record that cannot be read', () => {
  test('is put aside when something takes its place', async () => {
    const { save, readBody } = await startBackground();
    const { entry } = await save(article);
    const torn = { id: entry.id, version: 1, article: 'torn' };
    await damage('bodies', { put: [torn] });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await readBody(entry.id)).toBeUndefined();
    expect((await save(article)).entry.id).toBe(entry.id);
    expect(await readBody(entry.id)).toMatchObject({ text: article.text });
    expect((await readDisk()).stores.quarantine).toEqual([torn]);
  });

  test('is not taken for the article it once was', async () => {
    const { save, find } = await startBackground();
    const { entry } = await save(article);
    const torn = { id: entry.id, version: 1, shard: 0, entry: { ...entry, headline: null } };
    await damage('entries', { put: [torn] });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await find(article.url)).toBeNull();
    expect((await readDisk()).stores.entries).toEqual([torn]);
  });
});

describe('remove and restore', () => {
  test('an entry is gone from the list, and comes back as it was', async () => {
    const { save, remove, restore, readEntries, readBody } = await startBackground();
    const { entry } = await save(article);
    expect(await remove(entry.id)).toMatchObject({ changed: 1 });
    expect(await readEntries()).toEqual([]);
    expect(await restore(entry.id)).toMatchObject({ changed: 1 });
    expect(await readEntries()).toEqual([entry]);
    expect(await readBody(entry.id)).toMatchObject({ text: article.text });
  });

  test('there is nothing to remove or restore under an unknown id', async () => {
    const { remove, restore } = await startBackground();
    const id = crypto.randomUUID();
    expect(await remove(id)).toEqual({ changed: 0, undo: null });
    expect(await restore(id)).toEqual({ changed: 0, undo: null });
  });

  test('an article in the trash that is saved again is in the list again, once', async () => {
    const { save, remove, readEntries } = await startBackground();
    const { entry } = await save(article);
    await remove(entry.id);
    const again = await save(article);
    expect(again.outcome).toBe('saved');
    expect(again.entry.id).toBe(entry.id);
    expect(await readEntries()).toEqual([again.entry]);
  });
});

describe('find', () => {
  test('finds an article by any address it goes by', async () => {
    const { save, find } = await startBackground();
    const { entry } = await save(article);
    expect(await find(`${article.url}/?fbclid=1#top`)).toEqual(entry);
    expect(await find(`${article.url}/amp`, article.url)).toEqual(entry);
    expect(await find('https://harbour.example/2026/else')).toBeNull();
  });

  test('does not find what is in the trash', async () => {
    const { save, remove, find } = await startBackground();
    const { entry } = await save(article);
    await remove(entry.id);
    expect(await find(article.url)).toBeNull();
  });
});

describe('tidy', () => {
  test('empties the trash of what has been there for its time, and of nothing else', async () => {
    const { save, remove, restore, tidy, readEntries, readBody } = await startBackground();
    const now = vi.spyOn(Date, 'now').mockReturnValue(0);
    const old = await save(article);
    const kept = await save(another);
    await remove(old.entry.id);
    now.mockReturnValue(1);
    const recent = await save(numbered(1));
    await remove(recent.entry.id);
    now.mockReturnValue(TRASH_LIFETIME);
    await tidy();
    expect(await readBody(old.entry.id)).toBeUndefined();
    expect(await restore(old.entry.id)).toMatchObject({ changed: 0 });
    expect(await restore(recent.entry.id)).toMatchObject({ changed: 1 });
    expect((await readEntries()).map(({ id }) => id).sort()).toEqual(
      [kept.entry.id, recent.entry.id].sort(),
    );
  });
});

describe('a library written by a newer version', () => {
  test('is refused and left as it is', async () => {
    const newer = { version: 3, entries: {} };
    await fakeBrowser.storage.local.set({ [shardKey(0)]: newer });
    const { save, readEntries } = await startBackground();
    await expect(save(article)).rejects.toThrow('newer version');
    await expect(readEntries()).rejects.toThrow('newer version');
    expect((await fakeBrowser.storage.local.get(null))[shardKey(0)]).toEqual(newer);
  });

  test('is refused when its database is newer', async () => {
    await new Promise((resolve) => {
      const request = indexedDB.open('library', 99);
      request.onsuccess = () => resolve(request.result.close());
    });
    const { save } = await startBackground();
    await expect(save(article)).rejects.toThrow('newer version');
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});
