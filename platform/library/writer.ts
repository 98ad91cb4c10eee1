import type { Article } from '../../core/article/article.ts';
import { canonicalKey } from '../../core/library/canonical-key.ts';
import type { Entry } from '../../core/library/entry.ts';
import { entryOf } from '../../core/library/entry-of.ts';
import { type EntryRecord, EntryRecordSchema } from '../../core/library/records.ts';
import { removed, restored, TRASH_LIFETIME } from '../../core/library/trash.ts';
import type { SaveResult } from '../protocol.ts';
import { commit, erase, exclusively } from './commit.ts';
import { type LibraryDatabase, openDatabase } from './database.ts';
import { parsed } from './parsed.ts';

/** The only writer of the library; it runs in the background alone. */

/**
 * Puts an article into the library. The same article again brings its entry up to date, which
 * keeps its id and the time it was saved.
 */
export function save(article: Article): Promise<SaveResult> {
  return exclusively(async (database) => {
    const known = await recordOfArticle(database, article.url, article.canonicalUrl);
    const entry = entryOf(article, Date.now(), known?.entry);
    await commit(database, [{ entry, shard: known?.shard, article }]);
    return { outcome: isListed(known) ? 'updated' : 'saved', entry };
  });
}

/** Moves an entry to the trash. Null when there is none by that id. */
export function remove(id: string): Promise<Entry | null> {
  return change(id, (entry) => removed(entry, Date.now()));
}

/** Takes an entry out of the trash. Null when there is none by that id. */
export function restore(id: string): Promise<Entry | null> {
  return change(id, restored);
}

/** The entry of the article at an address, unless it is in the trash. */
export async function find(url: string, canonicalUrl?: string): Promise<Entry | null> {
  const record = await recordOfArticle(await openDatabase(), url, canonicalUrl);
  return isListed(record) ? record.entry : null;
}

/** Finishes what was cut short when the background was last stopped, and empties old trash. */
export function tidy(): Promise<void> {
  return exclusively(async (database) => {
    const outlived = IDBKeyRange.upperBound(Date.now() - TRASH_LIFETIME);
    const ids = await database.getAllKeysFromIndex('entries', 'removedAt', outlived);
    if (ids.length > 0) await erase(database, ids);
  });
}

function change(id: string, apply: (entry: Entry) => Entry): Promise<Entry | null> {
  return exclusively(async (database) => {
    const known = parsed(EntryRecordSchema, await database.get('entries', id));
    if (known === undefined) return null;
    const entry = apply(known.entry);
    await commit(database, [{ entry, shard: known.shard }]);
    return entry;
  });
}

async function recordOfArticle(
  database: LibraryDatabase,
  url: string,
  canonicalUrl?: string,
): Promise<EntryRecord | undefined> {
  const key = canonicalKey(url, canonicalUrl);
  for (const stored of await database.getAllFromIndex('entries', 'key', key)) {
    const record = parsed(EntryRecordSchema, stored);
    if (record) return record;
  }
  return undefined;
}

function isListed(record: EntryRecord | undefined): record is EntryRecord {
  return record !== undefined && record.entry.removedAt === undefined;
}
