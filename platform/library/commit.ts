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
import type { FetchRecord, LibraryDatabase, Note, UndoRecord } from './database.ts';
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

/** An entry to be put into the library in place of the one with its id. */
export type Change = {
  readonly entry: Entry;
  /** The shard it is in, where it is in one. */
  readonly shard: number | undefined;
  /** Its article, where that is new. */
  readonly article?: Article;
  /** What has to be fetched for it afterwards. */
  readonly fetch?: FetchRecord['what'];
};

/** What an operation changes, all of it or nothing. */
export type Operation = {
  readonly changes: readonly Change[];
  /** The token by which the reader may take it back; one that was used is good for both then. */
  readonly undo?: string;
  /** What is stored besides, in `storage.local`: as it was, and as it is to be. */
  readonly colours?: { readonly before: unknown; readonly after: unknown };
};

type Placed = Change & { readonly shard: number };

/** What was stored where a change was recorded. */
type Before = {
  readonly id: string;
  readonly storedEntry: unknown;
  readonly storedBody: unknown;
  readonly hasNewBody: boolean;
  readonly storedFetch: FetchRecord | undefined;
  readonly hasNewFetch: boolean;
  readonly earlier: Earlier;
};

/** An operation in IndexedDB, with what puts back what was there. */
type Recorded = {
  readonly entries: readonly Before[];
  readonly notes: readonly string[];
  readonly undo?: { readonly token: string; readonly stored: UndoRecord | undefined };
};

/** Where the colours of tags are kept, and the id of the note about them. */
export const TAGS_KEY = 'library/tags';

/**
 * Makes changes, all of them or none.
 * @returns the token by which they are taken back, or null
 */
export async function commit(
  database: LibraryDatabase,
  operation: Operation,
): Promise<string | null> {
  const alone = new Commit(database);
  const undo = await alone.add(operation);
  await alone.write();
  return undo;
}

/** Operations that are written together: to IndexedDB each by itself, then the list for all at once. */
export class Commit {
  readonly #database: LibraryDatabase;
  readonly #draft: ShardDraft;
  readonly #recorded: Recorded[] = [];

  constructor(database: LibraryDatabase) {
    this.#database = database;
    this.#draft = draftOf(database);
  }

  /** Records an operation. Should it fail, the others may not be written any more. */
  async add({ changes, undo, colours }: Operation): Promise<string | null> {
    if (changes.length === 0 && colours === undefined) return null;
    const placed = await place(this.#draft, changes);
    this.#recorded.push(await record(this.#database, placed, { undo, colours }));
    if (colours) this.#draft.set(TAGS_KEY, colours.after);
    return undo ?? null;
  }

  /** Lets the list follow. When it cannot be written, everything is put back. */
  async write(): Promise<void> {
    try {
      await this.#draft.write();
    } catch (error) {
      await this.takeBack();
      throw error;
    }
    const notes = this.#recorded.flatMap((each) => each.notes);
    if (notes.length > 0) await strikeOff(this.#database, notes);
  }

  /** Should this fail, the notes are still there, and the changes are made whole later. */
  async takeBack(): Promise<void> {
    const recorded = this.#recorded.splice(0).toReversed();
    for (const each of recorded) await putBack(this.#database, each);
  }
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
export async function finish(database: LibraryDatabase): Promise<void> {
  const notes = await database.getAll('notes');
  if (notes.length === 0) return;
  const toList: EntryRecord[] = [];
  const toErase: EntryRecord[] = [];
  const draft = draftOf(database);
  for (const note of notes) {
    if (note.step === 'colours') {
      draft.set(TAGS_KEY, note.colours);
      continue;
    }
    const found = parsedRecord(await database.get('entries', note.id));
    if (found) (note.step === 'list' ? toList : toErase).push(found);
  }
  const listed = await place(draft, toList);
  if (listed.length > 0) await record(database, listed, {});
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

async function place(draft: ShardDraft, changes: readonly Change[]): Promise<Placed[]> {
  await draft.read(changes.flatMap(({ shard }) => shard ?? []));
  const placed: Placed[] = [];
  for (const change of changes) {
    placed.push({ ...change, shard: await draft.put(change.entry, change.shard) });
  }
  return placed;
}

/** The shards as they are, where new entries go to the last that any entry is in. */
function draftOf(database: LibraryDatabase): ShardDraft {
  return new ShardDraft(async () => {
    const index = database.transaction('entries').store.index('shard');
    return (await index.openKeyCursor(null, 'prev'))?.key ?? 0;
  });
}

/** Entries, articles, notes and the way back, on the disk before the list follows. */
async function record(
  database: LibraryDatabase,
  placed: readonly Placed[],
  { undo, colours }: { undo?: string | undefined; colours?: Operation['colours'] | undefined },
): Promise<Recorded> {
  const transaction = database.transaction(
    ['entries', 'bodies', 'notes', 'quarantine', 'undos', 'fetches'],
    'readwrite',
    { durability: 'strict' },
  );
  const entries = transaction.objectStore('entries');
  const bodies = transaction.objectStore('bodies');
  const notes = transaction.objectStore('notes');
  const fetches = transaction.objectStore('fetches');
  const putOne = async ({ entry, shard, article, fetch }: Placed): Promise<Before> => {
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
    await notes.put({ id, step: 'list' });
    const storedFetch = fetch && (await fetches.get(id));
    if (fetch) await fetches.put({ id, what: fetch, tries: 0 });
    return {
      id,
      storedEntry,
      storedBody,
      hasNewBody: article !== undefined,
      storedFetch,
      hasNewFetch: fetch !== undefined,
      earlier: earlierOf(known?.entry, entry),
    };
  };
  const putAll = async (): Promise<Recorded> => {
    const before = await Promise.all(placed.map(putOne));
    const noted = before.map(({ id }) => id);
    if (colours) {
      const note: Note = { id: TAGS_KEY, step: 'colours', colours: colours.after };
      noted.push(await notes.put(note));
    }
    if (undo === undefined) return { entries: before, notes: noted };
    const undos = transaction.objectStore('undos');
    const stored = await undos.get(undo);
    await undos.put(undoRecord(undo, before, colours, stored));
    return { entries: before, notes: noted, undo: { token: undo, stored } };
  };
  const [recorded] = await Promise.all([putAll(), transaction.done]);
  return recorded;
}

/** @param stored what the token takes back already */
function undoRecord(
  token: string,
  before: readonly Before[],
  colours: Operation['colours'],
  stored: UndoRecord | undefined,
): UndoRecord {
  const bodies = before.flatMap(({ storedBody }) => (storedBody === undefined ? [] : [storedBody]));
  const first = stored?.colours ?? (colours && { stored: colours.before });
  return {
    token,
    at: Date.now(),
    earlier: [...(stored?.earlier ?? []), ...before.map(({ earlier }) => earlier)],
    bodies: [...(stored?.bodies ?? []), ...bodies],
    ...(first && { colours: first }),
  };
}

async function putBack(
  database: LibraryDatabase,
  { entries: before, notes, undo }: Recorded,
): Promise<void> {
  const transaction = database.transaction(
    ['entries', 'bodies', 'notes', 'undos', 'fetches'],
    'readwrite',
  );
  const entries = transaction.objectStore('entries');
  const bodies = transaction.objectStore('bodies');
  const undos = transaction.objectStore('undos');
  const fetches = transaction.objectStore('fetches');
  const putOne = async (was: Before) => {
    const { id, storedEntry, storedBody, storedFetch } = was;
    await (storedEntry === undefined ? entries.delete(id) : entries.put(storedEntry));
    if (was.hasNewBody) {
      await (storedBody === undefined ? bodies.delete(id) : bodies.put(storedBody));
    }
    if (was.hasNewFetch) {
      await (storedFetch === undefined ? fetches.delete(id) : fetches.put(storedFetch));
    }
  };
  await Promise.all([
    ...before.map(putOne),
    ...notes.map((id) => transaction.objectStore('notes').delete(id)),
    undo && (undo.stored ? undos.put(undo.stored) : undos.delete(undo.token)),
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
