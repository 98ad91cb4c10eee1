import { signal } from '@preact/signals';
import type { TagColour } from '../../core/library/tags.ts';
import { DEFAULT_VIEWS, type Views } from '../../core/lists/views.ts';
import { createPeople, type PeopleSource } from '../authors/people-state.ts';
import type { Indexed, Library, LibrarySearch } from './library.ts';
import type { Pictures } from './pictures.ts';
import { createSavedArticles, type SavedArticlesSource } from './saved-articles.ts';

/** Where the library comes from and is changed; the entrypoint connects it to the browser. */
export interface LibrarySource {
  readonly articles: SavedArticlesSource;
  readonly people: PeopleSource;
  watchTagColours(onChange: (colours: ReadonlyMap<string, TagColour>) => void): () => void;
  watchViews(onChange: (views: Views) => void): () => void;
  writeViews(views: Views): Promise<void>;
  openSearch(onIndexed: (indexed: Indexed) => void): LibrarySearch;
  readonly pictures: Pictures;
  readonly exportEntries: Library['exportEntries'];
}

/** The library as one surface sees it. */
export function createLibrary(source: LibrarySource): Library {
  const tagColours = signal<ReadonlyMap<string, TagColour>>(new Map());
  const views = signal(DEFAULT_VIEWS);
  source.watchTagColours((colours) => {
    tagColours.value = colours;
  });
  source.watchViews((kept) => {
    views.value = kept;
  });
  return {
    articles: createSavedArticles(source.articles),
    people: createPeople(source.people),
    tagColours,
    views: {
      current: views,
      change(next) {
        views.value = next;
        source.writeViews(next).catch(console.warn);
      },
    },
    openSearch: source.openSearch,
    pictures: source.pictures,
    exportEntries: source.exportEntries,
  };
}
