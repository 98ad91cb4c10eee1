import * as v from 'valibot';
import { ArticleSchema } from '../article/article.ts';
import { ENTRY_VERSION, EntrySchema } from './entry.ts';

const id = v.pipe(v.string(), v.uuid());

/**
 * An entry as IndexedDB repeats it, with the number of the shard it is listed in, so that the list
 * can be rebuilt from here and this from the list.
 */
export const EntryRecordSchema = v.object({
  version: v.literal(ENTRY_VERSION),
  id,
  shard: v.pipe(v.number(), v.integer(), v.minValue(0)),
  entry: EntrySchema,
});
export type EntryRecord = v.InferOutput<typeof EntryRecordSchema>;

/** The article of an entry, whole, under the entry's id. */
export const BodyRecordSchema = v.object({
  version: v.literal(ENTRY_VERSION),
  id,
  article: ArticleSchema,
});
export type BodyRecord = v.InferOutput<typeof BodyRecordSchema>;
