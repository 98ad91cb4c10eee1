import * as v from 'valibot';
import { ArticleSchema } from '../article/article.ts';
import { ENTRY_VERSION, type Entry } from './entry.ts';
import { readEntry } from './entry-versions.ts';

const id = v.pipe(v.string(), v.uuid());

const EntryRecordSchema = v.object({
  id,
  shard: v.pipe(v.number(), v.integer(), v.minValue(0)),
  entry: v.unknown(),
});

/**
 * An entry as IndexedDB repeats it, with the number of the shard it is listed in, so that the list
 * can be rebuilt from here and this from the list.
 */
export type EntryRecord = {
  readonly version: typeof ENTRY_VERSION;
  readonly id: string;
  readonly shard: number;
  readonly entry: Entry;
  /** When it was saved, of unread articles alone: the index by which the first rows are found. */
  readonly unreadAt?: number;
};

/** The record of an entry. */
export function entryRecord(entry: Entry, shard: number): EntryRecord {
  const { id: own, savedAt, state, removedAt } = entry;
  const isUnread = state === 'unread' && removedAt === undefined;
  return {
    version: ENTRY_VERSION,
    id: own,
    shard,
    entry,
    ...(isUnread && { unreadAt: savedAt }),
  };
}

/** A stored record of any version as one of today's; undefined for what cannot be read. */
export function readEntryRecord(stored: unknown): EntryRecord | undefined {
  const record = v.safeParse(EntryRecordSchema, stored);
  const entry = record.success ? readEntry(record.output.entry) : undefined;
  if (!record.success || entry?.id !== record.output.id) return undefined;
  return entryRecord(entry, record.output.shard);
}

/** The schema version of a stored body. */
export const BODY_VERSION = 1;

/** The article of an entry, whole, under the entry's id. */
export const BodyRecordSchema = v.object({
  version: v.literal(BODY_VERSION),
  id,
  article: ArticleSchema,
});
export type BodyRecord = v.InferOutput<typeof BodyRecordSchema>;
