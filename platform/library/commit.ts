import type { Article } from '../../core/article/article.ts';
import type { Entry } from '../../core/library/entry.ts';
import { ImageUsesSchema } from '../../core/library/images.ts';
import {
  BODY_VERSION,
  BodyRecordSchema,
  type EntryRecord,
  entryRecord,
  readEntryRecord,
} from '../../core/library/records.ts';
import { type Earlier, earlierOf } from '../../core/library/undo.ts';
import { type LibraryDatabase, openDatabase, type UndoRecord } from './database.ts';
import { parsed, parsedRecord } from './parsed.ts';
import { ShardDraft } from './shard-draft.ts';

/**
 * How the library is changed, in the background alone.
 *
 * A change is first written whole to IndexedDB, in one transaction, together with a note that the
 * list has yet to follow, and with what takes it back. Then the list's shards are written, all at
 * once, then the note is struck off. Whoever finds a note (the next operation, or the next start)
 * does what it says, which does no harm a second time. So wherever the background is killed, a
 * change is made whole or not at all.
 */

const LOCK = 'library';

/** An entry to be put into the library in place of the one with its id. */
export type Change = {
  readonly entry: Entry;
  /** The shard it is in, where it is in one. */
  readonly shard: number | undefined;
  /** Its article, where that is new. */
  readonly article?: Article;
};

type Placed = Change & { readonly shard: number };

/** What was stored where a change was recorded. */
type Before = {
  readonly id: string;
  readonly storedEntry: unknown;
  readonly storedBody: unknown;
  readonly hasNewBody: boolean;
  readonly earlier: Earlier;
};

/** What else belongs to an operation that can be taken back; nothing where it cannot. */
export type Undoable = { readonly colours?: { readonly stored: unknown } };

/** One operation at a time, however many backgrounds there are, in the order they were asked for. */
export function exclusively<T>(operation: (database: LibraryDatabase) => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, async () => {
    const database = await openDatabase();
    await finish(database);
    return await operation(database);
  });
}

/**
 * Makes changes, all of them or none: when the list cannot be written, everything is put back.
 * @param undoable given when the reader may want to take it back
 * @returns the token by which it is taken back, or null
 */
export async function commit(
  database: LibraryDatabase,
  changes: readonly Change[],
  undoable?: Undoable,
): Promise<string | null> {
  if (changes.length === 0) return null;
  const draft = new ShardDraft();
  const placed = await place(database, draft, changes);
  const token = undoable === undefined ? null : crypto.randomUUID();
  const before = await record(database, placed, token, undoable);
  try {
    await draft.write();
  } catch (error) {
    await takeBack(database, before, token);
    throw error;
  }
  await strikeOff(
    database,
    before.map(({ id }) => id),
  );
  return token;
}

/** Takes entries out of the library for good, with all that belongs to them. */
export async function erase(database: LibraryDatabase, ids: readonly string[]): Promise<void> {
  const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
  await Promise.all([
    ...ids.map((id) => transaction.store.put({ id, step: 'erase' })),
    transaction.done,
  ]);
  await finish(database);
}

/** Does what the notes say that a killed background has left. */
async function finish(database: LibraryDatabase): Promise<void> {
  const notes = await database.getAll('notes');
  if (notes.length === 0) return;
  const toList: EntryRecord[] = [];
  const toErase: EntryRecord[] = [];
  for (const { id, step } of notes) {
    const found = parsedRecord(await database.get('entries', id));
    if (found) (step === 'list' ? toList : toErase).push(found);
  }
  const draft = new ShardDraft();
  const listed = await place(database, draft, toList);
  if (listed.length > 0) await record(database, listed, null);
  for (const { id, shard } of toErase) await draft.drop(id, shard);
  await draft.write();
  await forget(
    database,
    toErase.map(({ id }) => id),
  );
  await strikeOff(
    database,
    notes.map(({ id }) => id),
  );
}

async function place(
  database: LibraryDatabase,
  draft: ShardDraft,
  changes: readonly Change[],
): Promise<Placed[]> {
  const index = database.transaction('entries').store.index('shard');
  const newest = (await index.openKeyCursor(null, 'prev'))?.key ?? 0;
  await draft.read(changes.flatMap(({ shard }) => shard ?? []));
  const placed: Placed[] = [];
  for (const change of changes) {
    placed.push({ ...change, shard: await draft.put(change.entry, change.shard, newest) });
  }
  return placed;
}

/** Entries, articles, notes and the way back, on the disk before the list follows. */
async function record(
  database: LibraryDatabase,
  placed: readonly Placed[],
  token: string | null,
  { colours }: Undoable = {},
): Promise<readonly Before[]> {
  const transaction = database.transaction(
    ['entries', 'bodies', 'notes', 'quarantine', 'undos'],
    'readwrite',
    { durability: 'strict' },
  );
  const entries = transaction.objectStore('entries');
  const bodies = transaction.objectStore('bodies');
  const putOne = async ({ entry, shard, article }: Placed): Promise<Before> => {
    const { id } = entry;
    const storedEntry: unknown = await entries.get(id);
    const storedBody: unknown = article && (await bodies.get(id));
    const quarantine = transaction.objectStore('quarantine');
    const known = readEntryRecord(storedEntry);
    if (storedEntry !== undefined && !known) await quarantine.add(storedEntry);
    if (storedBody !== undefined && !parsed(BodyRecordSchema, storedBody)) {
      await quarantine.add(storedBody);
    }
    await entries.put(entryRecord(entry, shard));
    if (article) await bodies.put({ version: BODY_VERSION, id, article });
    await transaction.objectStore('notes').put({ id, step: 'list' });
    const earlier = earlierOf(known?.entry, entry);
    return { id, storedEntry, storedBody, hasNewBody: article !== undefined, earlier };
  };
  const putAll = async (): Promise<readonly Before[]> => {
    const before = await Promise.all(placed.map(putOne));
    if (token !== null)
      await transaction.objectStore('undos').put(undoRecord(token, before, colours));
    return before;
  };
  const [before] = await Promise.all([putAll(), transaction.done]);
  return before;
}

function undoRecord(
  token: string,
  before: readonly Before[],
  colours: Undoable['colours'],
): UndoRecord {
  return {
    token,
    at: Date.now(),
    earlier: before.map(({ earlier }) => earlier),
    bodies: before.flatMap(({ storedBody }) => (storedBody === undefined ? [] : [storedBody])),
    ...(colours && { colours }),
  };
}

/** Should this fail as well, the notes are still there, and the change is made whole later. */
async function takeBack(
  database: LibraryDatabase,
  before: readonly Before[],
  token: string | null,
): Promise<void> {
  const transaction = database.transaction(['entries', 'bodies', 'notes', 'undos'], 'readwrite');
  const putBack = async ({ id, storedEntry, storedBody, hasNewBody }: Before) => {
    const entries = transaction.objectStore('entries');
    const bodies = transaction.objectStore('bodies');
    await (storedEntry === undefined ? entries.delete(id) : entries.put(storedEntry));
    if (hasNewBody) await (storedBody === undefined ? bodies.delete(id) : bodies.put(storedBody));
    await transaction.objectStore('notes').delete(id);
  };
  await Promise.all([
    ...before.map(putBack),
    token === null ? undefined : transaction.objectStore('undos').delete(token),
    transaction.done,
  ]);
}

/** After the list, or the list would show what is no longer there. */
async function forget(database: LibraryDatabase, ids: readonly string[]): Promise<void> {
  const transaction = database.transaction(
    ['entries', 'bodies', 'images', 'imageUses'],
    'readwrite',
  );
  const uses = transaction.objectStore('imageUses');
  const forgetImages = async (): Promise<void> => {
    const stored = await Promise.all(ids.map((id) => uses.get(id)));
    for (const id of ids) await uses.delete(id);
    const hashes = stored.flatMap((each) => parsed(ImageUsesSchema, each)?.hashes ?? []);
    for (const hash of new Set(hashes)) {
      // With the last of its articles an image goes too.
      const isUsed = (await uses.index('hashes').getKey(hash)) !== undefined;
      if (!isUsed) await transaction.objectStore('images').delete(hash);
    }
  };
  await Promise.all([
    ...ids.map((id) => transaction.objectStore('entries').delete(id)),
    ...ids.map((id) => transaction.objectStore('bodies').delete(id)),
    forgetImages(),
    transaction.done,
  ]);
}

async function strikeOff(database: LibraryDatabase, ids: readonly string[]): Promise<void> {
  const transaction = database.transaction('notes', 'readwrite');
  await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]);
}
