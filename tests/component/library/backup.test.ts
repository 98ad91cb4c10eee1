import { Blob as NodeBlob } from 'node:buffer';
import { unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_IMAGE_POLICY } from '../../../core/library/images.ts';
import type { RestorePlan } from '../../../platform/library/restore.ts';
import { articleWith } from '../../unit/library/entries.ts';
import { fillDiskAfter, formatDisk, killAfter, readDisk, startBackground } from './disk.ts';

const LEAD = 'https://cdn.example/lead.jpg';

// jsdom's cannot be read as a stream.
vi.stubGlobal('Blob', NodeBlob);

beforeEach(async () => {
  await formatDisk();
  Object.defineProperty(navigator, 'storage', {
    value: { estimate: async () => ({ usage: 0, quota: 1e12 }) },
    configurable: true,
  });
});

async function start() {
  return {
    ...(await startBackground()),
    ...(await import('../../../platform/library/backup.ts')),
    ...(await import('../../../platform/library/restore.ts')),
    ...(await import('../../../platform/library/incoming.ts')),
  };
}

function numbered(number: number) {
  return articleWith({ url: `https://harbour.example/?id=${number}`, image: LEAD });
}

/** A library with everything in it that there can be. */
async function fullLibrary() {
  const background = await start();
  const ids: string[] = [];
  for (let number = 0; number < 3; number += 1) {
    ids.push((await background.save(numbered(number))).entry.id);
  }
  const [first = '', second = '', third = ''] = ids;
  await background.update([first], {
    addTags: ['__proto__', 'Boats'],
    note: 'Ask.',
    progress: 0.3,
  });
  await background.update([second], { favourite: true, state: 'archived' });
  await background.remove(third);
  await background.colourTag('Boats', 'blue');
  const image = { url: LEAD, type: 'image/png', bytes: Uint8Array.from([1, 2, 3]).buffer };
  await background.keepImages(first, [image], DEFAULT_IMAGE_POLICY);
  return { ...background, first, second };
}

/** What is stored, without the ways back and what is still to be fetched, which are no part of the library. */
async function stored() {
  const { list, stores } = await readDisk();
  return { list, stores: { ...stores, undos: [], fetches: [] } };
}

async function restored(backup: Blob): Promise<RestorePlan> {
  const { readBackup, restoreBatch } = await start();
  const plan = await readBackup(backup);
  await restoreBatch(plan.batch);
  return plan;
}

test('a backup restored into an empty library is the same to the last field', async () => {
  const { makeBackup } = await fullLibrary();
  const before = await stored();
  const backup = await makeBackup();
  await formatDisk();
  expect(await restored(backup)).toMatchObject({ added: 3, completed: 0, unchanged: 0, images: 1 });
  const after = await stored();
  expect(after.stores).toEqual(before.stores);
  expect(after.list).toEqual(before.list);
});

test('restoring what is all there changes nothing', async () => {
  const { makeBackup } = await fullLibrary();
  const backup = await makeBackup();
  const before = await stored();
  expect(await restored(backup)).toMatchObject({ added: 0, completed: 0, unchanged: 3 });
  expect(await stored()).toEqual(before);
});

test('restoring merges and overwrites nothing, and can be undone', async () => {
  const { makeBackup, update, save, first, readEntries, undo, restoreBatch, readBackup } =
    await fullLibrary();
  const backup = await makeBackup();
  await formatDisk();
  await save({ ...numbered(0), text: 'Newer text.' });
  const [here] = await readEntries();
  await update([here?.id ?? ''], { addTags: ['Mine'] });
  const before = await readEntries();
  const plan = await readBackup(backup);
  expect(plan).toMatchObject({ added: 2, completed: 1, unchanged: 0 });
  expect(await readEntries()).toEqual(before);
  const { undo: token } = await restoreBatch(plan.batch);
  const { readBody } = await start();
  const merged = (await readEntries()).find(({ id }) => id === here?.id);
  expect(merged).toMatchObject({ tags: ['Mine', '__proto__', 'Boats'], note: 'Ask.' });
  expect(await readBody(here?.id ?? '')).toMatchObject({ text: 'Newer text.' });
  expect(await readBody(first)).toBeUndefined();
  await undo(token ?? '');
  expect(await readEntries()).toEqual(before);
});

test('a text that is missing comes back from a backup', async () => {
  const { makeBackup, first, check, readBody, readEntries } = await fullLibrary();
  const backup = await makeBackup();
  const { damage } = await import('./disk.ts');
  await damage('bodies', { remove: [first] });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await check();
  expect(await restored(backup)).toMatchObject({ completed: 1, unchanged: 2 });
  expect(await readBody(first)).toMatchObject({ text: numbered(0).text });
  expect((await readEntries()).every(({ textMissing }) => textMissing === undefined)).toBe(true);
});

test('a disk that is full in the middle of a restore leaves everything as it was', async () => {
  const { makeBackup } = await fullLibrary();
  const backup = await makeBackup();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let failures = 0;
  for (let writes = 0; ; writes += 1) {
    await formatDisk();
    const { readBackup, restoreBatch, save } = await start();
    await save(articleWith({ url: 'https://harbour.example/neighbour' }));
    const plan = await readBackup(backup);
    const before = await stored();
    const written = fillDiskAfter(writes);
    const failed = await restoreBatch(plan.batch).then(
      () => false,
      () => true,
    );
    const wasFull = written() > writes;
    vi.restoreAllMocks();
    if (!wasFull) break;
    if (!failed) continue;
    failures += 1;
    const after = await stored();
    expect(after.stores.entries).toEqual(before.stores.entries);
    expect(after.stores.bodies).toEqual(before.stores.bodies);
    const { readEntries } = await start();
    expect(await readEntries()).toHaveLength(1);
  }
  expect(failures).toBeGreaterThan(1);
});

test('killed at any moment of a restore, the rest of it follows at the next start, or nothing came', async () => {
  const { makeBackup } = await fullLibrary();
  const backup = await makeBackup();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const outcomes = new Set<string>();
  for (let uses = 0; ; uses += 1) {
    await formatDisk();
    const { readBackup, save } = await start();
    const { entry } = await save(articleWith({ url: 'https://harbour.example/neighbour' }));
    const own = await save({ ...numbered(0), text: 'Newer text.' });
    const plan = await readBackup(backup);
    const before = await stored();
    const { restoreBatch } = await start();
    const tried = killAfter(uses);
    await restoreBatch(plan.batch).catch(() => undefined);
    const wasKilled = tried() > uses;
    const { tidy, readEntries, readBody, undo, check } = await start();
    await tidy();
    const count = (await readEntries()).length;
    outcomes.add(String(count));
    // Of those in the backup one is here already, and one is in the trash.
    expect([2, 3]).toContain(count);
    expect(await readBody(own.entry.id)).toMatchObject({ text: 'Newer text.' });
    expect((await readEntries()).find(({ id }) => id === entry.id)).toEqual(entry);
    expect((await readDisk()).stores.notes).toEqual([]);
    expect(await check()).toMatchObject({ repaired: 0, images: 0 });
    if (count === 3) {
      const texts = await Promise.all((await readEntries()).map(({ id }) => readBody(id)));
      expect(texts.every((body) => body !== undefined)).toBe(true);
      await undo(plan.batch);
      expect(await readEntries()).toHaveLength(2);
    } else {
      expect((await stored()).stores.entries).toEqual(before.stores.entries);
    }
    if (!wasKilled) break;
  }
  expect(outcomes.size).toBe(2);
});

test('killed between the steps of a long restore, all of it is there after the next start', async () => {
  const { makeBackup, save: saveOne } = await start();
  const COUNT = 130;
  await Promise.all(Array.from({ length: COUNT }, (_, number) => saveOne(numbered(number))));
  const backup = await makeBackup();
  const seen = new Set<number>();
  for (let uses = 0; ; uses += 41) {
    await formatDisk();
    const plan = await (await start()).readBackup(backup);
    const { restoreBatch } = await start();
    const tried = killAfter(uses);
    await restoreBatch(plan.batch).catch(() => undefined);
    const wasKilled = tried() > uses;
    const { tidy, readEntries, undo } = await start();
    const halfway = (await readDisk()).stores.entries.length;
    seen.add(halfway);
    await tidy();
    const count = (await readEntries()).length;
    expect([0, COUNT]).toContain(count);
    if (halfway > 0) expect(count).toBe(COUNT);
    await undo(plan.batch);
    expect(await readEntries()).toEqual([]);
    if (!wasKilled) break;
  }
  expect([...seen].some((count) => count > 0 && count < COUNT)).toBe(true);
});

describe('a file', () => {
  const text = (value: string) => new TextEncoder().encode(value);

  test.each([
    ['that is no ZIP', new Blob(['Not a backup at all, but a text.']), 'not-a-backup'],
    ['without a manifest', new Blob([zipSync({ 'entries.jsonl': text('{}') })]), 'not-a-backup'],
    [
      'of a newer version',
      new Blob([
        zipSync({
          'backup.json': text(
            '{"format":"byline-backup","version":99,"made":"","entries":0,"texts":0,"images":0}',
          ),
        }),
      ]),
      'newer',
    ],
  ])('%s is refused, and nothing waits', async (_, file, problem) => {
    const { readBackup } = await start();
    await expect(readBackup(file)).rejects.toMatchObject({ problem });
    expect(await stored()).toMatchObject({ list: {} });
  });

  test('that is cut off is refused', async () => {
    const { makeBackup, readBackup } = await fullLibrary();
    const backup = await makeBackup();
    const before = await stored();
    for (const part of [0.1, 0.3, 0.5]) {
      const cut = backup.slice(0, backup.size * part);
      await expect(readBackup(cut)).rejects.toMatchObject({ name: 'BackupError' });
    }
    expect(await stored()).toEqual(before);
  });

  test('with a torn record is restored without it', async () => {
    const { makeBackup } = await fullLibrary();
    const files = unzipSync(new Uint8Array(await (await makeBackup()).arrayBuffer()));
    const lines = new TextDecoder().decode(files['entries.jsonl']).split('\n');
    const torn = { ...files, 'entries.jsonl': text(['{"id":1}', ...lines.slice(1)].join('\n')) };
    await formatDisk();
    expect(await restored(new Blob([zipSync(torn)]))).toMatchObject({ added: 2, unreadable: 1 });
  });

  test('is not begun where there is no room for it', async () => {
    const { makeBackup, readBackup } = await fullLibrary();
    const backup = await makeBackup();
    Object.assign(navigator.storage, { estimate: async () => ({ usage: 10, quota: 11 }) });
    await expect(readBackup(backup)).rejects.toMatchObject({ problem: 'no-room' });
  });
});

test('settings are a part of the backup, and never overwritten', async () => {
  const { makeBackup } = await fullLibrary();
  await fakeBrowser.storage.local.set({ settings: { version: 1, theme: 'sepia' } });
  const backup = await makeBackup();
  await fakeBrowser.storage.local.set({ settings: { version: 1, theme: 'dark' } });
  await restored(backup);
  expect((await fakeBrowser.storage.local.get('settings')).settings).toMatchObject({
    theme: 'dark',
  });
});
