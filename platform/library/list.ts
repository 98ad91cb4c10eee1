import { type Browser, browser } from 'wxt/browser';
import type { Entry } from '../../core/library/entry.ts';
import { NewerLibraryError, readShard, type ShardContent } from '../../core/library/shard.ts';
import { shardKey, shardOfKey } from '../../core/library/shard-key.ts';
import { openDatabase } from './database.ts';
import { parsedRecord } from './parsed.ts';

/** The shards of the list by their numbers. */
export type Shards = Map<number, ShardContent>;

/** How many shards are read and parsed in one go, so that a surface stays responsive meanwhile. */
const STEP = 20;

/** Milliseconds after which a list that could not be read is tried again. */
const AGAIN = 5000;

/** The saved articles, without the trash, newest first. */
export async function readEntries(): Promise<Entry[]> {
  return entriesOf(await readShards());
}

/**
 * The newest unread articles, newest first, found by an index and not by reading the list: what a
 * list of ten thousand shows first takes no longer than what one of ten does.
 */
export async function readNewestUnread(limit: number): Promise<Entry[]> {
  const database = await openDatabase();
  const index = database.transaction('entries').store.index('unreadAt');
  const cursor = await index.openKeyCursor(null, 'prev');
  const oldest = limit > 1 && cursor ? await cursor.advance(limit - 1) : cursor;
  const stored = await index.getAll(oldest ? IDBKeyRange.lowerBound(oldest.key) : undefined);
  return stored.flatMap((each) => parsedRecord(each)?.entry ?? []).reverse();
}

/**
 * What of the list cannot be read, as it is stored. It is shown in no list and never overwritten.
 */
export async function readUnreadable(): Promise<unknown[]> {
  return [...(await readShards()).values()].flatMap(({ unreadable }) => [...unreadable]);
}

export type WatchOptions = {
  /**
   * Called once, before `onChange`, with the newest unread articles, for the first rows of a long
   * list. The whole list is read when they have been drawn.
   */
  readonly onNewest?: (entries: Entry[]) => void;
  /** How many those are at most. */
  readonly newest?: number;
};

/**
 * Calls back with the saved articles as `readEntries` gives them, and with what is in the trash, the
 * last removed first: soon after the call, and at once after every change, wherever it was made.
 * `onError` is told when the list cannot be read, which is then tried again and again; a list of a
 * newer version stays what it is.
 * @returns a function that ends it.
 */
export function watchEntries(
  onChange: (entries: Entry[], removed: Entry[]) => void,
  onError: (error: unknown) => void = console.error,
  { onNewest, newest = 50 }: WatchOptions = {},
): () => void {
  const shards: Shards = new Map();
  let isRead = false;
  let isWatching = true;
  const update = (read: () => Shards) => {
    try {
      for (const [number, content] of read()) shards.set(number, content);
      if (isRead) onChange(entriesOf(shards), removedOf(shards));
    } catch (error) {
      onError(error);
    }
  };
  const listener = (changes: Record<string, Browser.storage.StorageChange>) => {
    const changed = Object.entries(changes).filter(([key]) => shardOfKey(key) !== undefined);
    if (changed.length === 0) return;
    update(() => shardsIn(changed.map(([key, { newValue }]) => [key, newValue] as const)));
  };
  browser.storage.local.onChanged.addListener(listener);
  const readNewest = async (): Promise<void> => {
    if (!onNewest) return;
    const entries = await readNewestUnread(newest);
    if (!isWatching || isRead) return;
    onNewest(entries);
    await drawn();
    performance.mark('library: first rows');
  };
  let again: ReturnType<typeof setTimeout> | undefined;
  const readAll = async (onFailure: (error: unknown) => void): Promise<void> => {
    try {
      const read = await readShards();
      if (!isWatching) return;
      isRead = true;
      // What changed while the list was being read is newer than what was read.
      update(() => new Map([...read, ...shards]));
    } catch (error) {
      if (!isWatching) return;
      onFailure(error);
      // A disk that is busy or a profile that is being moved is there again, a newer version stays.
      if (!(error instanceof NewerLibraryError)) again = setTimeout(readAll, AGAIN, console.warn);
    }
  };
  // The whole list may be readable where the database is not.
  readNewest()
    .catch(console.warn)
    .then(() => readAll(onError));
  return () => {
    isWatching = false;
    clearTimeout(again);
    browser.storage.local.onChanged.removeListener(listener);
  };
}

/** All shards, a few at a time: one read of thousands of entries would be felt. */
export async function readShards(): Promise<Shards> {
  const numbers = (await browser.storage.local.getKeys()).flatMap((key) => shardOfKey(key) ?? []);
  numbers.sort((a, b) => a - b);
  const shards: Shards = new Map();
  for (let start = 0; start < numbers.length; start += STEP) {
    const keys = numbers.slice(start, start + STEP).map(shardKey);
    const stored = await browser.storage.local.get(keys);
    for (const [number, content] of shardsIn(Object.entries(stored))) shards.set(number, content);
  }
  return shards;
}

/** When what was just rendered is on the screen; at once where nothing is drawn. */
function drawn(): Promise<void> {
  if (!('requestAnimationFrame' in globalThis)) return Promise.resolve();
  return new Promise((resolve) => {
    const afterwards = () => setTimeout(resolve);
    requestAnimationFrame(afterwards);
    // A page that is not in front draws nothing.
    if (document.hidden) afterwards();
  });
}

function shardsIn(stored: (readonly [key: string, value: unknown])[]): Shards {
  const shards: Shards = new Map();
  for (const [key, value] of stored) {
    const number = shardOfKey(key);
    if (number !== undefined) shards.set(number, readShard(value));
  }
  return shards;
}

/** In the order of their shards, so that of two saved in one millisecond the later comes first. */
function entriesOf(shards: Shards): Entry[] {
  return all(shards)
    .filter(({ removedAt }) => removedAt === undefined)
    .reverse()
    .sort((a, b) => b.savedAt - a.savedAt);
}

function removedOf(shards: Shards): Entry[] {
  return all(shards)
    .filter(({ removedAt }) => removedAt !== undefined)
    .sort((a, b) => (b.removedAt ?? 0) - (a.removedAt ?? 0));
}

function all(shards: Shards): Entry[] {
  return [...shards.keys()]
    .sort((a, b) => a - b)
    .flatMap((number) => shards.get(number)?.entries ?? []);
}
