import * as v from 'valibot';
import { minutesRequired, PersonSchema } from '../article/article.ts';

/** The schema version of an entry; a higher one was written by a newer Byline. */
export const ENTRY_VERSION = 2;

/** Whether an article is still to be read. Favourites and those in the trash have one of these too. */
export const STATES = ['unread', 'archived'] as const;
export type State = (typeof STATES)[number];

/** The id of a kept image: the SHA-256 of its bytes, in hexadecimal. */
export const ImageIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** What entries have had since version 1, and still have. */
export const lastingFields = {
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
  /** BCP 47. */
  inLanguage: v.exactOptional(v.string()),
  dir: v.picklist(['ltr', 'rtl', 'auto']),
  /** The address of the lead image where it was published; `thumbnail` is the kept one. */
  image: v.exactOptional(v.string()),
  datePublished: v.exactOptional(v.string()),
  wordCount: v.number(),
  timeRequired: v.string(),
  /** Milliseconds since the epoch, as are all times here. */
  savedAt: v.number(),
  updatedAt: v.number(),
  /** Set while the entry is in the trash: when it was put there. */
  removedAt: v.exactOptional(v.number()),
};

/** A saved article as every list shows it; its body is kept apart (`BodyRecord`). */
export const EntrySchema = v.object({
  version: v.literal(ENTRY_VERSION),
  ...lastingFields,
  /** The address it was saved from first. */
  originalUrl: v.string(),
  /** Every address it was saved under, the first one first. */
  addresses: v.array(v.string()),
  state: v.picklist(STATES),
  favourite: v.boolean(),
  /** In the order they were put on, as `tagName` writes them, no two the same (`isSameTag`). */
  tags: v.array(v.string()),
  /** How far it has been read, from 0 to 1. */
  progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** The reader's own words. */
  note: v.exactOptional(v.string()),
  /** When it was last opened. */
  openedAt: v.exactOptional(v.number()),
  /** When it was first read to its end. */
  finishedAt: v.exactOptional(v.number()),
  /** Only a part of the page, which the reader had selected. */
  isSelection: v.exactOptional(v.literal(true)),
  /** The kept image that lists show. */
  thumbnail: v.exactOptional(ImageIdSchema),
  /**
   * The text was fetched without a tab, as the site serves it to anybody; what the page's own scripts
   * or a login add is not in it. Opening the page brings what it shows.
   */
  isAsServed: v.exactOptional(v.literal(true)),
  /**
   * Set while there is no text: `lost` when it has been damaged, `awaited` for a saved link that has
   * not been fetched. Opening the page and saving it again brings the text.
   */
  textMissing: v.exactOptional(v.picklist(['lost', 'awaited'])),
});
export type Entry = v.InferOutput<typeof EntrySchema>;

/** Minutes of reading that are left of an article, at least one of those that are not finished. */
export function minutesLeft({ timeRequired, progress }: Entry): number {
  return Math.ceil(minutesRequired(timeRequired) * (1 - progress));
}

/** True for an article that has been begun and not been finished. */
export function isInProgress({ progress, finishedAt }: Entry): boolean {
  return progress > 0 && progress < 1 && finishedAt === undefined;
}
