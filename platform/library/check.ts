import { entryOf } from '../../core/library/entry-of.ts';
import { type Placed, reconcile } from '../../core/library/reconcile.ts';
import { BodyRecordSchema, type EntryRecord } from '../../core/library/records.ts';
import { commit, exclusively } from './commit.ts';
import type { LibraryDatabase } from './database.ts';
import { readShards } from './list.ts';
import { parsed, parsedRecord } from './parsed.ts';

/** Entries that are put right in one step: few enough for a step to be short. */
const STEP = 200;

export type CheckReport = {
  /** Entries that were brought back, brought into step, or marked as without text. */
  readonly repaired: number;
  /** Records of the list that cannot be read; they stay where they are. */
  readonly unreadable: number;
};

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
      await commit(database, wrong.slice(start, start + STEP));
    }
    const report = { repaired: wrong.length, unreadable };
    if (report.repaired > 0 || report.unreadable > 0) console.warn('The library', report);
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
