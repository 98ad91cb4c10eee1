import * as v from 'valibot';
import { ArticleSchema } from '../article/article.ts';
import { ENTRY_VERSION, EntrySchema } from './entry.ts';

/**
 * A saved article whole, as IndexedDB keeps it. It repeats its entry and the number of the shard
 * the entry is listed in, so that the list can be rebuilt from the bodies alone.
 */
export const StoredBodySchema = v.object({
  version: v.literal(ENTRY_VERSION),
  id: v.pipe(v.string(), v.uuid()),
  shard: v.pipe(v.number(), v.integer(), v.minValue(0)),
  entry: EntrySchema,
  article: ArticleSchema,
});
export type StoredBody = v.InferOutput<typeof StoredBodySchema>;
