import type { ReadonlySignal } from '@preact/signals';
import type { Entry } from '../../core/library/entry.ts';
import type { TagColour } from '../../core/library/tags.ts';
import type { Views } from '../../core/lists/views.ts';
import type { Excerpt } from '../../core/search/excerpt.ts';
import type { Query } from '../../core/search/query.ts';
import type { People } from '../authors/people-state.ts';
import type { Pictures } from './pictures.ts';
import type { SavedArticles } from './saved-articles.ts';

/** How many of the texts can be searched yet. */
export interface Indexed {
  readonly done: number;
  readonly all: number;
}

/** The search of the whole library; the entrypoint opens it when something is searched for first. */
export interface LibrarySearch {
  /** Tells it what there is to be found: at first, and whenever the list has changed. */
  follow(entries: readonly Entry[]): void;
  /** Makes ready for a search that is about to be typed. */
  prepare(): void;
  /** The articles a query finds, the best first, and the words it looked for, folded. */
  search(query: string): Promise<{
    readonly query: Query;
    readonly entries: readonly Entry[];
    readonly words: readonly string[];
  }>;
  /** For each article the sentence of its text that has the words, where one has. */
  excerpts(ids: readonly string[], words: readonly string[]): Promise<ReadonlyMap<string, Excerpt>>;
  close(): void;
}

/** How the lists are shown, kept from one time to the next. */
export interface KeptViews {
  readonly current: ReadonlySignal<Views>;
  change(views: Views): void;
}

/** Everything of the library that a surface shows and changes. */
export interface Library {
  readonly articles: SavedArticles;
  readonly people: People;
  /** The tags that have a colour, by `tagKey`. */
  readonly tagColours: ReadonlySignal<ReadonlyMap<string, TagColour>>;
  readonly views: KeptViews;
  /** @param onIndexed is told how many texts can be searched yet, of how many */
  openSearch(onIndexed: (indexed: Indexed) => void): LibrarySearch;
  readonly pictures: Pictures;
  /** Makes a file of articles that other programs read. */
  exportEntries(entries: readonly Entry[]): Promise<{ file: Blob; name: string }>;
}
