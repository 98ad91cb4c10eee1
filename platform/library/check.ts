import { browser } from 'wxt/browser';
import { entryOf } from '../../core/library/entry-of.ts';
import { type Placed, reconcile } from '../../core/library/reconcile.ts';
import { BodyRecordSchema, type EntryRecord } from '../../core/library/records.ts';
import { shardOfKey } from '../../core/library/shard-key.ts';
import type { CheckReport } from '../protocol.ts';
import { commit } from './commit.ts';
import { type LibraryDatabase, openDatabase } from './database.ts';
import { checkImages } from './image-check.ts';
import { finishBatches, forgetIncoming } from './incoming.ts';
import { readShards } from './list.ts';
import { parsed, parsedRecord } from './parsed.ts';
import { exclusively } from './turns.ts';

/** Entries that are put right in one step: few enough for a step to be short. */
const STEP = 200;

/** Milliseconds after which everything is checked at a start even if nothing looks wrong. */
const INTERVAL = 7 * 24 * 60 * 60 * 1000;
const LAST_KEY = 'library/checked';

/**
 * The check of a start: a look at how many there are of each, which costs nothing, and the whole
 * check where that does not agree, or now and then.
 */
export async function checkAtStart(): Promise<CheckReport | undefined> {
  await finishBatches();
  await forgetIncoming(await openDatabase());
  const last = (await browser.storage.local.get(LAST_KEY))[LAST_KEY];
  const isRecent = typeof last === 'number' && Math.abs(Date.now() - last) < INTERVAL;
  if (isRecent && (await looksWell())) return undefined;
  const report = await check();
  await browser.storage.local.set({ [LAST_KEY]: Date.now() });
  return report;
}

/** Every shard that records name is there and no other, and there are as many texts as entries. */
async function looksWell(): Promise<boolean> {
  const database = await openDatabase();
  const keys = await browser.storage.local.getKeys();
  const stored = new Set(keys.flatMap((key) => shardOfKey(key) ?? []));
  const { store } = database.transaction('entries');
  let cursor = await store.index('shard').openKeyCursor(null, 'nextunique');
  let named = 0;
  for (; cursor; cursor = await cursor.continue()) {
    if (!stored.has(cursor.key)) return false;
    named += 1;
  }
  const [entries, bodies] = await Promise.all([
    database.count('entries'),
    database.count('bodies'),
  ]);
  return named === stored.size && entries === bodies;
}

/**
 * Holds the list, the records and the bodies against each other, and mends each from the others:
 * for what a crash of the whole machine or damage to the disk has left, since a killed background
 * is made good by the next operation. Reads no text of an article and writes nothing when all is
 * well; runs in the background alone.
 */
export function check(): Promise<CheckReport> {
  return exclusively(async (database) => {
    const listed = new Map<string, Placed>();
    let unreadable = 0;
    for (const [shard, content] of await readShards()) {
      for (const entry of content.entries) listed.set(entry.id, { entry, shard });
      unreadable += content.unreadable.length;
    }
    const recorded = new Map<string, EntryRecord>();
    for (const stored of await database.getAll('entries')) {
      const record = parsedRecord(stored);
      if (record) recorded.set(record.id, record);
    }
    const bodies = new Set(await database.getAllKeys('bodies'));
    const wrong = [
      ...reconcile(listed, recorded, bodies),
      ...(await entriesOfOrphans(
        database,
        [...bodies].filter((id) => !listed.has(id) && !recorded.has(id)),
      )),
    ];
    for (let start = 0; start < wrong.length; start += STEP) {
      await commit(database, { changes: wrong.slice(start, start + STEP) });
    }
    const ids = new Set([
      ...listed.keys(),
      ...recorded.keys(),
      ...wrong.map(({ entry }) => entry.id),
    ]);
    const images = await checkImages(database, ids);
    const quarantined = await database.count('quarantine');
    const report = { repaired: wrong.length, images, unreadable, quarantined };
    if (wrong.length + images + unreadable > 0) console.warn('The library', report);
    return report;
  });
}

/** A body that nothing lists any more says itself what its entry was, but for when it was saved. */
async function entriesOfOrphans(database: LibraryDatabase, ids: readonly string[]) {
  const changes = [];
  for (const id of ids) {
    const body = parsed(BodyRecordSchema, await database.get('bodies', id));
    if (body) {
      changes.push({ entry: { ...entryOf(body.article, Date.now()), id }, shard: undefined });
    }
  }
  return changes;
}
