import { type Browser, browser } from 'wxt/browser';
import type { Entry } from '../../core/library/entry.ts';
import { readShard, type ShardContent, shardOfKey } from '../../core/library/shard.ts';

/** The shards of the list by their numbers. */
export type Shards = Map<number, ShardContent>;

/** The saved articles, without the trash, newest first. */
export async function readEntries(): Promise<Entry[]> {
  return entriesOf(await readShards());
}

/**
 * What of the list cannot be read, as it is stored. It is shown in no list and never overwritten.
 */
export async function readUnreadable(): Promise<unknown[]> {
  return [...(await readShards()).values()].flatMap(({ unreadable }) => [...unreadable]);
}

/**
 * Calls back with the saved articles as `readEntries` gives them: soon after the call, and at once
 * after every change, wherever it was made. `onError` is told when the list cannot be read.
 * @returns a function that ends it.
 */
export function watchEntries(
  onChange: (entries: Entry[]) => void,
  onError: (error: unknown) => void = console.error,
): () => void {
  const shards: Shards = new Map();
  let isRead = false;
  let isWatching = true;
  const update = (read: () => Shards) => {
    try {
      for (const [number, content] of read()) shards.set(number, content);
      if (isRead) onChange(entriesOf(shards));
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
  readShards().then((read) => {
    if (!isWatching) return;
    isRead = true;
    // What changed while the list was being read is newer than what was read.
    update(() => new Map([...read, ...shards]));
  }, onError);
  return () => {
    isWatching = false;
    browser.storage.local.onChanged.removeListener(listener);
  };
}

/** All shards, in one read of everything: reading thousands of keys by name takes seconds in Firefox. */
export async function readShards(): Promise<Shards> {
  return shardsIn(Object.entries(await browser.storage.local.get(null)));
}

function shardsIn(stored: (readonly [key: string, value: unknown])[]): Shards {
  const shards: Shards = new Map();
  for (const [key, value] of stored) {
    const number = shardOfKey(key);
    if (number !== undefined) shards.set(number, readShard(value));
  }
  return shards;
}

function entriesOf(shards: Shards): Entry[] {
  return [...shards.values()]
    .flatMap(({ entries }) => entries)
    .filter(({ removedAt }) => removedAt === undefined)
    .toReversed()
    .sort((a, b) => b.savedAt - a.savedAt);
}
