import * as v from 'valibot';
import type { Entry } from './entry.ts';
import { readEntry } from './entry-versions.ts';

/**
 * The list is cut into shards of this many entries, filled in the order of saving. A save rewrites
 * one shard, and reading the list is one read of a few hundred keys at ten thousand entries.
 */
export const SHARD_CAPACITY = 50;

/** The schema version of a shard; its entries have their own. */
export const SHARD_VERSION = 2;

/**
 * A shard as stored. Its entries are parsed one by one, so that one which cannot be read takes no
 * other with it, and is written back as it was found.
 */
const ShardSchema = v.object({
  version: v.picklist([1, SHARD_VERSION]),
  entries: v.array(v.unknown()),
});
export type Shard = v.InferOutput<typeof ShardSchema>;

/** Written by a newer Byline, whose data this one must not touch. */
export class NewerLibraryError extends Error {
  override readonly name = 'NewerLibraryError';
}

export const EMPTY_SHARD: Shard = { version: SHARD_VERSION, entries: [] };

/**
 * The shard in a stored value; an absent one is empty. Undefined for a value that is no shard.
 * @throws {NewerLibraryError}
 */
export function parseShard(stored: unknown): Shard | undefined {
  if (stored === undefined) return EMPTY_SHARD;
  const versioned = v.safeParse(v.object({ version: v.number() }), stored);
  if (versioned.success && versioned.output.version > SHARD_VERSION) {
    throw new NewerLibraryError('The library was written by a newer version of Byline');
  }
  const parsed = v.safeParse(ShardSchema, stored);
  return parsed.success ? parsed.output : undefined;
}

export type ShardContent = {
  readonly entries: readonly Entry[];
  /** What could not be read, as it is stored. */
  readonly unreadable: readonly unknown[];
};

/**
 * The entries of a stored shard, and whatever in it is none.
 * @throws {NewerLibraryError}
 */
export function readShard(stored: unknown): ShardContent {
  const shard = parseShard(stored);
  if (shard === undefined) return { entries: [], unreadable: [stored] };
  const entries: Entry[] = [];
  const unreadable: unknown[] = [];
  for (const item of shard.entries) {
    const entry = readEntry(item);
    if (entry) entries.push(entry);
    else unreadable.push(item);
  }
  return { entries, unreadable };
}

/** The shard with an entry put in place of the one with its id, or at the end. */
export function withEntry(shard: Shard, entry: Entry): Shard {
  const index = shard.entries.findIndex((item) => isEntryWithId(item, entry.id));
  const entries = index < 0 ? [...shard.entries, entry] : shard.entries.with(index, entry);
  return { version: SHARD_VERSION, entries };
}

/** The shard without the entry with an id. */
export function withoutEntry(shard: Shard, id: string): Shard {
  const entries = shard.entries.filter((item) => !isEntryWithId(item, id));
  return { version: SHARD_VERSION, entries };
}

/** Only an entry that can be read is ever replaced: one that cannot may be all that is left. */
function isEntryWithId(item: unknown, id: string): boolean {
  const hasId = typeof item === 'object' && item !== null && 'id' in item && item.id === id;
  return hasId && readEntry(item) !== undefined;
}
