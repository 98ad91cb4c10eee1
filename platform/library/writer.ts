import type { Article } from '../../core/article/article.ts';
import { canonicalKey } from '../../core/library/canonical-key.ts';
import type { Entry } from '../../core/library/entry.ts';
import { entryOf } from '../../core/library/entry-of.ts';
import { type EntryPatch, isUndoable, patched } from '../../core/library/entry-patch.ts';
import type { EntryRecord } from '../../core/library/records.ts';
import { isMuchShorter } from '../../core/library/shorter-text.ts';
import { removed, restored, TRASH_LIFETIME } from '../../core/library/trash.ts';
import type { Changed, SaveResult } from '../protocol.ts';
import { type Change, erase } from './commit.ts';
import { type LibraryDatabase, openDatabase } from './database.ts';
import { finishBatches } from './incoming.ts';
import { parsedRecord } from './parsed.ts';
import { exclusively, together } from './turns.ts';
import { forgetUndos, offerReplacement } from './undo.ts';

/** The only writer of the library; it runs in the background alone. */

export type SaveOptions = {
  /** Takes the new text even where it is much shorter than the one that is kept. */
  readonly replace?: boolean;
  /** The article is a part of the page that the reader has selected. */
  readonly selection?: boolean;
  /** The entry that waits for this text, which was fetched as the site serves it. */
  readonly awaitedBy?: string;
};

/**
 * Puts an article into the library. The same article again brings its text up to date; its id, the
 * time it was saved and all that is the reader's own stay. A text that is much shorter than the one
 * that is kept changes nothing, and the reader is asked.
 */
export function save(article: Article, options: SaveOptions = {}): Promise<SaveResult> {
  return together<SaveResult>(async (database) => {
    const known =
      (await recordOfArticle(database, article.url, article.canonicalUrl)) ??
      (await recordsOf(database, options.awaitedBy === undefined ? [] : [options.awaitedBy]))[0];
    if (known && !options.replace && isMuchShorter(article, known.entry)) {
      const words = { kept: known.entry.wordCount, found: article.wordCount };
      const replacement = entryOf(article, Date.now(), known.entry);
      const replace = await offerReplacement(database, known.entry, replacement, article);
      const answer = { outcome: 'shorter' as const, entry: known.entry, words, replace };
      return { changes: [], answer: () => answer };
    }
    const entry: Entry = {
      ...entryOf(article, Date.now(), known?.entry),
      ...(options.selection && { isSelection: true as const }),
      ...(options.awaitedBy !== undefined && { isAsServed: true as const }),
    };
    const outcome = isListed(known) ? 'updated' : 'saved';
    return {
      changes: [{ entry, shard: known?.shard, article, fetch: 'images' }],
      undo: crypto.randomUUID(),
      answer: (undo) => ({ outcome, entry, undo }),
    };
  });
}

/** Changes one entry or many, all of them or none. Those that are not there are left out. */
export function update(ids: readonly string[], patch: EntryPatch): Promise<Changed> {
  return change(ids, (entry, now) => patched(entry, patch, now), isUndoable(patch));
}

/** Moves entries to the trash. */
export function remove(ids: readonly string[]): Promise<Changed> {
  return change(ids, (entry, now) => (entry.removedAt === undefined ? removed(entry, now) : entry));
}

/** Takes entries out of the trash. */
export function restore(ids: readonly string[]): Promise<Changed> {
  return change(ids, (entry) => (entry.removedAt === undefined ? entry : restored(entry)));
}

/** Takes entries that are in the trash out of the library for good; this alone cannot be undone. */
export function eraseRemoved(ids: readonly string[]): Promise<Changed> {
  return exclusively(async (database) => {
    const records = await recordsOf(database, ids);
    const outgoing = records.filter(({ entry }) => entry.removedAt !== undefined);
    if (outgoing.length > 0) {
      await erase(
        database,
        outgoing.map(({ id }) => id),
      );
    }
    return { changed: outgoing.length, undo: null };
  });
}

/** The entry of the article at an address, unless it is in the trash. */
export async function find(url: string, canonicalUrl?: string): Promise<Entry | null> {
  const record = await recordOfArticle(await openDatabase(), url, canonicalUrl);
  return isListed(record) ? record.entry : null;
}

/** The entries with some ids, in the trash or not. */
export async function entriesWith(ids: readonly string[]): Promise<Entry[]> {
  return (await recordsOf(await openDatabase(), ids)).map(({ entry }) => entry);
}

/** Finishes what was cut short when the background was last stopped, and empties old trash. */
export async function tidy(): Promise<void> {
  await finishBatches();
  return exclusively(async (database) => {
    const outlived = IDBKeyRange.upperBound(Date.now() - TRASH_LIFETIME);
    const ids = await database.getAllKeysFromIndex('entries', 'removedAt', outlived);
    if (ids.length > 0) await erase(database, ids);
    await forgetUndos(database, Date.now() - TRASH_LIFETIME);
  });
}

function change(
  ids: readonly string[],
  apply: (entry: Entry, now: number) => Entry,
  undoable = true,
): Promise<Changed> {
  return together(async (database) => {
    const now = Date.now();
    const changes: Change[] = [];
    for (const { entry, shard } of await recordsOf(database, ids)) {
      const next = apply(entry, now);
      if (next !== entry) changes.push({ entry: next, shard });
    }
    return {
      changes,
      ...(undoable && { undo: crypto.randomUUID() }),
      answer: (undo) => ({ changed: changes.length, undo }),
    };
  });
}

async function recordsOf(
  database: LibraryDatabase,
  ids: readonly string[],
): Promise<EntryRecord[]> {
  const { store } = database.transaction('entries');
  const stored = await Promise.all([...new Set(ids)].map((id) => store.get(id)));
  return stored.flatMap((each) => parsedRecord(each) ?? []);
}

async function recordOfArticle(
  database: LibraryDatabase,
  url: string,
  canonicalUrl?: string,
): Promise<EntryRecord | undefined> {
  const key = canonicalKey(url, canonicalUrl);
  for (const stored of await database.getAllFromIndex('entries', 'key', key)) {
    const record = parsedRecord(stored);
    if (record) return record;
  }
  return undefined;
}

function isListed(record: EntryRecord | undefined): record is EntryRecord {
  return record !== undefined && record.entry.removedAt === undefined;
}
