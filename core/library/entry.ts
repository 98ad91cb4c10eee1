import * as v from 'valibot';
import { PersonSchema } from '../article/article.ts';

/** The schema version of what is stored; a higher one was written by a newer Byline. */
export const ENTRY_VERSION = 1;

/** A saved article as every list shows it; its body is kept apart (`StoredBody`). */
export const EntrySchema = v.object({
  version: v.literal(ENTRY_VERSION),
  /** Random and stable, a UUID. */
  id: v.pipe(v.string(), v.uuid()),
  /** What makes two saves the same article (`canonicalKey`), and the version of that rule. */
  key: v.string(),
  keyVersion: v.number(),
  /** The address the article was last saved from. */
  url: v.string(),
  headline: v.string(),
  author: v.array(PersonSchema),
  siteName: v.string(),
  siteIcon: v.exactOptional(v.string()),
  inLanguage: v.exactOptional(v.string()),
  dir: v.picklist(['ltr', 'rtl', 'auto']),
  image: v.exactOptional(v.string()),
  datePublished: v.exactOptional(v.string()),
  wordCount: v.number(),
  timeRequired: v.string(),
  /** Milliseconds since the epoch. */
  savedAt: v.number(),
  updatedAt: v.number(),
  /** Set while the article's text is lost; saving it again brings it back. */
  textMissing: v.exactOptional(v.literal(true)),
  /** Set while the entry is in the trash: when it was put there. */
  removedAt: v.exactOptional(v.number()),
});
export type Entry = v.InferOutput<typeof EntrySchema>;
