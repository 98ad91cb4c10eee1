import type { Excerpt } from '../../core/search/excerpt.ts';
import type { Names } from '../../core/search/search-index.ts';

/** What a page knows of an article that the search has to know. */
export type Searchable = Names & {
  /** Changes with the text: when the article was saved last. */
  readonly stamp: number;
  readonly hasText: boolean;
};

/** Words to be found, folded. */
export type WantedTerm = {
  readonly words: readonly string[];
  /** The words are to stand one after another. */
  readonly isPhrase: boolean;
  readonly isExcluded: boolean;
};

export type ToWorker =
  | {
      readonly type: 'entries';
      readonly set: readonly Searchable[];
      readonly drop: readonly string[];
    }
  | { readonly type: 'rank'; readonly number: number; readonly terms: readonly WantedTerm[] }
  | {
      readonly type: 'excerpts';
      readonly number: number;
      readonly ids: readonly string[];
      readonly words: readonly string[];
    }
  /** So many texts have been put into the index, of so many. */
  | { readonly type: 'written'; readonly done: number; readonly all: number };

export type FromWorker =
  /** The articles by their numbers, the best first. */
  | {
      readonly type: 'ranked';
      readonly number: number;
      readonly articles: Uint32Array<ArrayBuffer>;
    }
  | {
      readonly type: 'excerpts';
      readonly number: number;
      readonly found: readonly (readonly [id: string, excerpt: Excerpt])[];
    }
  | { readonly type: 'failed'; readonly number: number; readonly message: string }
  /** There are so many texts to be put into the index that it should not be done here. */
  | { readonly type: 'unindexed' }
  /** How many texts can be found, of how many there are. */
  | { readonly type: 'indexed'; readonly done: number; readonly all: number };

/** The stamps of all texts there are, by their articles. */
export type ToIndexer = { readonly texts: ReadonlyMap<string, number> };

export type FromIndexer =
  /** How many texts are in the index, of how many there are; all when it is done. */
  { readonly done: number; readonly all: number } | { readonly failed: string };
