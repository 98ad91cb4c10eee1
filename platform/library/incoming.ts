import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Article } from '../../core/article/article.ts';
import { withEntryFromBackup } from '../../core/backup/merge-entry.ts';
import type { Entry } from '../../core/library/entry.ts';
import type { ImageRecord, ImageUses } from '../../core/library/images.ts';
import { TagColoursSchema } from '../../core/library/tags.ts';
import { JoinsSchema } from '../../core/people/joins.ts';
import type { Changed } from '../protocol.ts';
import { type Change, commit, erase, TAGS_KEY } from './commit.ts';
import type { LibraryDatabase } from './database.ts';
import { putImages, putUses } from './image-store.ts';
import { joinPeople } from './joins.ts';
import { parsedRecord } from './parsed.ts';
import { readTagColours, storedColours } from './tags.ts';
import { exclusively } from './turns.ts';
import { takeBackChanges } from './undo.ts';

/** What waits beside the library to become a part of it, as `restore.ts` has parsed it. */
export type Incoming =
  | { readonly kind: 'article'; readonly entry: Entry; readonly article?: Article }
  | { readonly kind: 'image'; readonly image: ImageRecord }
  | { readonly kind: 'uses'; readonly uses: ImageUses }
  | { readonly kind: 'settings'; readonly settings: unknown };

/** Records that become a part of the library in one step. */
const STEP = 100;

/** The number, before those of all records, of what says that a batch has been begun. */
const BEGUN = 0;

/**
 * Makes what waits a part of the library, in the background alone: what is not there comes, what is
 * there stays and gets what it lacks. All of it, or nothing where that fails; where the background
 * is stopped in the middle, the rest follows at its next start (`finishBatches`).
 */
export function restoreBatch(batch: string): Promise<Changed> {
  return exclusively((database) => restoreAll(database, batch));
}

/** Restores what a stopped background has begun to. Doing a part of it again does no harm. */
export function finishBatches(): Promise<void> {
  return exclusively(async (database) => {
    for (const [batch, number] of await database.getAllKeys('incoming')) {
      if (number === BEGUN) await restoreAll(database, batch);
    }
  });
}

async function restoreAll(database: LibraryDatabase, batch: string): Promise<Changed> {
  const keys = await database.getAllKeys('incoming', rangeOf(batch));
  await database.put('incoming', { batch, number: BEGUN });
  const ids = new Map<string, string>();
  const before = (await browser.storage.local.get(TAGS_KEY))[TAGS_KEY] ?? null;
  try {
    for (let start = 0; start < keys.length; start += STEP) {
      const { store } = database.transaction('incoming');
      const some = await Promise.all(keys.slice(start, start + STEP).map((key) => store.get(key)));
      const incoming = some as Incoming[];
      // One token for all steps, the batch's own.
      await commit(database, { changes: await changesOf(database, incoming, ids), undo: batch });
      await putImages(database, imagesIn(incoming));
      await putUses(database, usesIn(incoming, ids));
      for (const each of incoming) {
        if (each.kind === 'settings') await merge(database, batch, before, each.settings);
      }
    }
  } catch (error) {
    await rollBack(database, batch);
    await database.delete('incoming', rangeOf(batch));
    throw error;
  }
  const undo = await database.get('undos', batch);
  await database.delete('incoming', rangeOf(batch));
  return { changed: undo?.earlier.length ?? 0, undo: undo?.token ?? null };
}

/** Forgets what waits since a page was closed in the middle; at a start, when no page can be open. */
export async function forgetIncoming(database: LibraryDatabase): Promise<void> {
  await database.clear('incoming');
}

function rangeOf(batch: string): IDBKeyRange {
  return IDBKeyRange.bound([batch, 0], [batch, Number.POSITIVE_INFINITY]);
}

async function changesOf(
  database: LibraryDatabase,
  incoming: readonly Incoming[],
  ids: Map<string, string>,
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const each of incoming) {
    if (each.kind !== 'article') continue;
    const { entry, article } = each;
    const own = parsedRecord(await database.get('entries', entry.id));
    const same = await database.getAllFromIndex('entries', 'key', entry.key);
    const known =
      own?.entry.key === entry.key ? own : same.flatMap((s) => parsedRecord(s) ?? [])[0];
    // An id that another article has by chance, or because somebody made the file.
    const id = known?.id ?? (own === undefined ? entry.id : crypto.randomUUID());
    ids.set(entry.id, id);
    if (known === undefined) {
      changes.push({ entry: { ...entry, id }, shard: undefined, ...(article && { article }) });
      continue;
    }
    const { textMissing, ...there } = withEntryFromBackup(known.entry, entry);
    const isCompleted = textMissing !== undefined && article !== undefined;
    const next = isCompleted ? there : withEntryFromBackup(known.entry, entry);
    if (next === known.entry) continue;
    changes.push({ entry: next, shard: known.shard, ...(isCompleted && { article }) });
  }
  return changes;
}

function imagesIn(incoming: readonly Incoming[]): ImageRecord[] {
  return incoming.flatMap((each) => (each.kind === 'image' ? [each.image] : []));
}

function usesIn(incoming: readonly Incoming[], ids: ReadonlyMap<string, string>): ImageUses[] {
  return incoming.flatMap((each) => {
    const id = each.kind === 'uses' ? ids.get(each.uses.id) : undefined;
    return each.kind === 'uses' && id !== undefined ? [{ ...each.uses, id }] : [];
  });
}

/** Colours of tags that have none, and people the reader had joined; nothing else is overwritten. */
async function merge(
  database: LibraryDatabase,
  batch: string,
  before: unknown,
  settings: unknown,
): Promise<void> {
  const stored = v.safeParse(v.record(v.string(), v.unknown()), settings);
  if (!stored.success) return;
  const colours = v.safeParse(TagColoursSchema, stored.output[TAGS_KEY]);
  const here = await readTagColours();
  if (colours.success && colours.output.colours.some(([tag]) => !here.has(tag))) {
    const after = storedColours(new Map([...colours.output.colours, ...here]));
    await commit(database, { changes: [], undo: batch, colours: { before, after } });
  }
  const joins = v.safeParse(JoinsSchema, stored.output['people/joins']);
  if (!joins.success) return;
  for (const join of joins.output.joins) await joinPeople(join);
}

/** As if nothing had been brought: what came goes for good, what was changed is as before. */
async function rollBack(database: LibraryDatabase, token: string): Promise<void> {
  const record = await database.get('undos', token);
  if (record === undefined) return;
  const brought = record.earlier.flatMap(({ id, isNew }) => (isNew ? [id] : []));
  const changed = record.earlier.filter(({ isNew }) => !isNew);
  await takeBackChanges(database, { ...record, earlier: changed });
  if (brought.length > 0) await erase(database, brought);
  await database.delete('undos', token);
}
