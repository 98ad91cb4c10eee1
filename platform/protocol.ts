import * as v from 'valibot';
import { ArticleSchema } from '../core/article/article.ts';
import { EntrySchema } from '../core/library/entry.ts';
import { EntryPatchSchema } from '../core/library/entry-patch.ts';
import { TAG_COLOURS } from '../core/library/tags.ts';
import { JoinSchema } from '../core/people/joins.ts';
import { LeftSchema, PositionSchema } from '../core/reading/positions.ts';
import { FACES } from '../core/settings/settings.ts';
import { ON_DEMAND_NAMES } from './on-demand-names.ts';

const IdSchema = v.pipe(v.string(), v.uuid());

/** Entries by their ids; those that are not there are left out. */
const IdsSchema = v.object({ ids: v.array(IdSchema) });

/** What an operation on entries has done, and the token that `library/undo` takes it back by. */
const ChangedSchema = v.object({ changed: v.number(), undo: v.nullable(v.string()) });
export type Changed = v.InferOutput<typeof ChangedSchema>;

const CheckReportSchema = v.object({
  /** Entries that were brought back, brought into step, or marked as without text. */
  repaired: v.number(),
  /** Images that were swept, or found lost. */
  images: v.number(),
  /** Records of the list that cannot be read; they stay where they are. */
  unreadable: v.number(),
  /** Records of the database that could not be read and were put aside, ever. */
  quarantined: v.number(),
});
export type CheckReport = v.InferOutput<typeof CheckReportSchema>;

const SaveResultSchema = v.variant('outcome', [
  /** Saved, or already there and brought up to date. */
  v.object({
    outcome: v.picklist(['saved', 'updated']),
    entry: EntrySchema,
    undo: v.nullable(v.string()),
  }),
  /** Nothing was changed: the text is so much shorter than the kept one that the reader is asked. */
  v.object({
    outcome: v.literal('shorter'),
    entry: EntrySchema,
    words: v.object({ kept: v.number(), found: v.number() }),
    /** The token by which `library/undo` takes the new text after all. */
    replace: v.string(),
  }),
  /** Nothing was changed: it is a private window's, and the reader is asked. */
  v.object({ outcome: v.literal('private') }),
]);
export type SaveResult = v.InferOutput<typeof SaveResultSchema>;

/**
 * Every message there is: what it carries and what it is answered with. Only the background
 * answers, and only to this extension's own pages and scripts.
 */
export const protocol = {
  /** Puts an article into the library, or brings its entry up to date. */
  'library/save': {
    request: v.object({
      article: ArticleSchema,
      /** The reader wants the new text although it is much shorter. */
      replace: v.exactOptional(v.boolean()),
      /** It is a part of the page that the reader has selected. */
      selection: v.exactOptional(v.boolean()),
      /** The tab that shows it, whose images may be kept; a page's own script need not say. */
      tabId: v.exactOptional(v.number()),
      /** It is of a private window: `ask` changes nothing, `keep` is what the reader has said. */
      private: v.exactOptional(v.picklist(['ask', 'keep'])),
    }),
    response: SaveResultSchema,
  },
  /** Changes what is the reader's own of one entry or many: state, tags, note, progress. */
  'library/update': {
    request: v.object({ ...IdsSchema.entries, patch: EntryPatchSchema }),
    response: ChangedSchema,
  },
  /** Moves entries to the trash, where `library/restore` finds them. */
  'library/remove': { request: IdsSchema, response: ChangedSchema },
  /** Takes entries out of the trash. */
  'library/restore': { request: IdsSchema, response: ChangedSchema },
  /** Takes entries that are in the trash out of the library for good. */
  'library/erase': { request: IdsSchema, response: ChangedSchema },
  /** Takes back the operation that was answered with a token, however many entries it changed. */
  'library/undo': { request: v.object({ token: v.string() }), response: ChangedSchema },
  /** Fetches the images of an entry that are not kept; answers how many are missing now. */
  'library/fetch-images': {
    request: v.object({ id: IdSchema }),
    response: v.object({ missing: v.number() }),
  },
  /** Holds everything that is stored against each other, and mends it. */
  'library/check': { request: v.object({}), response: CheckReportSchema },
  /** Makes a backup that has been read a part of the library (`readBackup`). */
  'library/restore-backup': {
    request: v.object({ batch: IdSchema }),
    response: ChangedSchema,
  },
  /** Calls a tag otherwise; where there is one of that name, the two become one. */
  'tags/rename': {
    request: v.object({ from: v.string(), to: v.string() }),
    response: ChangedSchema,
  },
  /** Takes a tag off every article. */
  'tags/delete': { request: v.object({ tag: v.string() }), response: ChangedSchema },
  /** Gives a tag a colour, or takes it away. */
  'tags/colour': {
    request: v.object({ tag: v.string(), colour: v.nullable(v.picklist(TAG_COLOURS)) }),
    response: ChangedSchema,
  },
  /** The entry of the page at an address, if it is saved. */
  'library/find': {
    request: v.object({ url: v.string(), canonicalUrl: v.exactOptional(v.string()) }),
    response: v.nullable(EntrySchema),
  },
  /** Shows the saved articles, or those of an author: in the sidebar where the browser allows it, else a tab. */
  'library/show': {
    request: v.object({ author: v.exactOptional(v.string()) }),
    response: v.null(),
  },
  /** How much else is saved by each author of an article, in their order. */
  'library/also-by': {
    request: v.object({ article: v.pick(ArticleSchema, ['url', 'canonicalUrl', 'author']) }),
    response: v.array(v.object({ key: v.optional(v.string()), count: v.number() })),
  },
  /** Makes two people of the library one. */
  'people/join': { request: v.object({ join: JoinSchema }), response: v.null() },
  /** Makes them two again. */
  'people/part': { request: v.object({ join: JoinSchema }), response: v.null() },
  /** Where an article was left; null where it was not. */
  'reading/left': {
    request: v.object({ url: v.string(), canonicalUrl: v.exactOptional(v.string()) }),
    response: v.nullable(LeftSchema),
  },
  /** Keeps where an article was left; null for its beginning. */
  'reading/keep': {
    request: v.object({
      url: v.string(),
      canonicalUrl: v.exactOptional(v.string()),
      position: v.nullable(PositionSchema),
    }),
    response: v.null(),
  },
  /** Brings the files of a reading face into the tab that asks, with its further letters if need be. */
  'reader/face': {
    request: v.object({ face: v.picklist(FACES), further: v.boolean() }),
    response: v.null(),
  },
  /** Reads what the reader of the tab that asks says is the article, or lets them pick it. */
  'reader/force': {
    request: v.object({
      how: v.picklist(['anyway', 'pick', 'picked']),
      /** To remember what was picked by. */
      selector: v.exactOptional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(1000))),
    }),
    response: v.null(),
  },
  /** Forgets what was chosen for a site. */
  'reader/forget-choice': { request: v.object({ host: v.string() }), response: v.null() },
  /** Runs a script that is loaded when it is used in the tab that asks. */
  'scripts/load': {
    request: v.object({ name: v.picklist(ON_DEMAND_NAMES) }),
    response: v.null(),
  },
} as const;

export type Protocol = typeof protocol;
export type MessageType = keyof Protocol;
export type RequestOf<T extends MessageType> = v.InferOutput<Protocol[T]['request']>;
export type ResponseOf<T extends MessageType> = v.InferOutput<Protocol[T]['response']>;
