import { browser } from 'wxt/browser';
import type { Article } from '../../core/article/article.ts';
import { canonicalKey } from '../../core/library/canonical-key.ts';
import { ENTRY_VERSION, type Entry } from '../../core/library/entry.ts';
import { entryOf } from '../../core/library/entry-of.ts';
import {
  parseShard,
  SHARD_CAPACITY,
  type Shard,
  shardKey,
  withEntry,
  withoutEntry,
} from '../../core/library/shard.ts';
import type { StoredBody } from '../../core/library/stored-body.ts';
import { removed, restored, TRASH_LIFETIME } from '../../core/library/trash.ts';
import type { SaveResult } from '../protocol.ts';
import { parseBody } from './bodies.ts';
import { type LibraryDatabase, openDatabase } from './database.ts';

/**
 * The only writer of the library; it runs in the background alone.
 *
 * A change is first written whole to IndexedDB, in one transaction, together with a note that the
 * list has yet to follow. Then the list's shard is written, then the note is struck off. Whoever
 * finds a note (the next operation, or the next start) does what it says, which does no harm a
 * second time. So wherever the background is killed, an article is either whole or absent.
 */

const LOCK = 'library';

/** A body that may have no place in the list yet. */
type UnplacedBody = Omit<StoredBody, 'shard'> & { readonly shard?: number };

/**
 * Puts an article into the library. The same article again brings its entry up to date, which
 * keeps its id and the time it was saved.
 */
export function save(article: Article): Promise<SaveResult> {
  return exclusively(async (database) => {
    const before = await bodyOfArticle(database, article.url, article.canonicalUrl);
    const entry = entryOf(article, Date.now(), before?.entry);
    const { id } = entry;
    await commit(database, { ...before, version: ENTRY_VERSION, id, entry, article }, before);
    return { outcome: isListed(before) ? 'updated' : 'saved', entry };
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
  const body = await bodyOfArticle(await openDatabase(), url, canonicalUrl);
  return isListed(body) ? body.entry : null;
}

/** Finishes what was cut short when the background was last stopped, and empties old trash. */
export function tidy(): Promise<void> {
  return exclusively(async (database) => {
    const outlived = IDBKeyRange.upperBound(Date.now() - TRASH_LIFETIME);
    for (const id of await database.getAllKeysFromIndex('bodies', 'removedAt', outlived)) {
      await database.put('unfinished', { id, step: 'delete' });
    }
    await finish(database);
  });
}

/** One operation at a time, however many backgrounds there are, in the order they were asked for. */
function exclusively<T>(operation: (database: LibraryDatabase) => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, async () => {
    const database = await openDatabase();
    await finish(database);
    return await operation(database);
  });
}

function change(id: string, apply: (entry: Entry) => Entry): Promise<Entry | null> {
  return exclusively(async (database) => {
    const before = parseBody(await database.get('bodies', id));
    if (before === undefined) return null;
    const entry = apply(before.entry);
    await commit(database, { ...before, entry }, before);
    return entry;
  });
}

async function bodyOfArticle(
  database: LibraryDatabase,
  url: string,
  canonicalUrl?: string,
): Promise<StoredBody | undefined> {
  const key = canonicalKey(url, canonicalUrl);
  const stored = await database.getAllFromIndex('bodies', 'key', key);
  return stored.map(parseBody).find((body) => body !== undefined);
}

function isListed(body: StoredBody | undefined): body is StoredBody {
  return body !== undefined && body.entry.removedAt === undefined;
}

/** All or nothing: when the list cannot be written, a full disk say, the body is put back too. */
async function commit(
  database: LibraryDatabase,
  body: UnplacedBody,
  before: StoredBody | undefined,
): Promise<void> {
  try {
    await write(database, body);
  } catch (error) {
    await takeBack(database, body.id, before);
    throw error;
  }
  await strikeOff(database, body.id);
}

/** Body and note, on the disk before the list follows. */
async function write(database: LibraryDatabase, body: UnplacedBody): Promise<void> {
  const { id, entry } = body;
  const { number, shard } = await placeOf(database, body);
  const transaction = database.transaction(['bodies', 'unfinished'], 'readwrite', {
    durability: 'strict',
  });
  await Promise.all([
    transaction.objectStore('bodies').put({ ...body, shard: number }),
    transaction.objectStore('unfinished').put({ id, step: 'list' }),
    transaction.done,
  ]);
  await writeShard(number, withEntry(shard, entry));
}

async function takeBack(
  database: LibraryDatabase,
  id: string,
  before: StoredBody | undefined,
): Promise<void> {
  const isWritten = (await database.count('unfinished', id)) > 0;
  if (!isWritten) return;
  const transaction = database.transaction(['bodies', 'unfinished'], 'readwrite');
  const bodies = transaction.objectStore('bodies');
  await Promise.all([
    before ? bodies.put(before) : bodies.delete(id),
    transaction.objectStore('unfinished').delete(id),
    transaction.done,
  ]);
}

async function finish(database: LibraryDatabase): Promise<void> {
  for (const { id, step } of await database.getAll('unfinished')) {
    const body = parseBody(await database.get('bodies', id));
    if (body && step === 'list') await write(database, body);
    if (body && step === 'delete') await erase(database, body);
    await strikeOff(database, id);
  }
}

/** A body goes after its entry, or a list would show what is no longer there. */
async function erase(database: LibraryDatabase, { id, shard: number }: StoredBody): Promise<void> {
  const shard = await readShard(number);
  if (shard) await writeShard(number, withoutEntry(shard, id));
  await database.delete('bodies', id);
}

function strikeOff(database: LibraryDatabase, id: string): Promise<void> {
  return database.delete('unfinished', id);
}

type Place = { readonly number: number; readonly shard: Shard };

/** The shard an entry is in, or the first from the newest on that has room and can be read. */
async function placeOf(database: LibraryDatabase, body: UnplacedBody): Promise<Place> {
  const present = body.shard === undefined ? undefined : await readShard(body.shard);
  if (body.shard !== undefined && present) return { number: body.shard, shard: present };
  for (let number = await newestShard(database); ; number += 1) {
    const shard = await readShard(number);
    if (shard && shard.entries.length < SHARD_CAPACITY) return { number, shard };
  }
}

async function newestShard(database: LibraryDatabase): Promise<number> {
  const index = database.transaction('bodies').store.index('shard');
  return (await index.openKeyCursor(null, 'prev'))?.key ?? 0;
}

async function readShard(number: number): Promise<Shard | undefined> {
  const key = shardKey(number);
  return parseShard((await browser.storage.local.get(key))[key]);
}

function writeShard(number: number, shard: Shard): Promise<void> {
  return browser.storage.local.set({ [shardKey(number)]: shard });
}
