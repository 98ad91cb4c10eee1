import * as v from 'valibot';
import { ArticleSchema } from '../core/article/article.ts';
import { EntrySchema } from '../core/library/entry.ts';
import { JoinSchema } from '../core/people/joins.ts';
import { FACES } from '../core/settings/settings.ts';
import { ON_DEMAND_NAMES } from './on-demand-scripts.ts';

/** Saved, or already there and brought up to date. */
const SaveResultSchema = v.object({
  outcome: v.picklist(['saved', 'updated']),
  entry: EntrySchema,
});
export type SaveResult = v.InferOutput<typeof SaveResultSchema>;

const IdSchema = v.object({ id: v.pipe(v.string(), v.uuid()) });

/**
 * Every message there is: what it carries and what it is answered with. Only the background
 * answers, and only to this extension's own pages and scripts.
 */
export const protocol = {
  /** Puts an article into the library, or brings its entry up to date. */
  'library/save': {
    request: v.object({ article: ArticleSchema }),
    response: SaveResultSchema,
  },
  /** Moves an entry to the trash, where `library/restore` finds it. */
  'library/remove': { request: IdSchema, response: v.nullable(EntrySchema) },
  /** Takes an entry out of the trash. */
  'library/restore': { request: IdSchema, response: v.nullable(EntrySchema) },
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
  /** Brings the files of a reading face into the tab that asks, with its further letters if need be. */
  'reader/face': {
    request: v.object({ face: v.picklist(FACES), further: v.boolean() }),
    response: v.null(),
  },
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
