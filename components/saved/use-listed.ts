import { useMemo, useState } from 'preact/hooks';
import type { Entry } from '../../core/library/entry.ts';
import { fittingIn } from '../../core/lists/fitting.ts';
import { isListedIn, type List, listKey } from '../../core/lists/list.ts';
import { DEFAULT_ORDER, inOrder, type Order } from '../../core/lists/order.ts';
import { orderOf } from '../../core/lists/views.ts';
import { type Author, authorsOf } from '../../core/people/people.ts';
import type { Excerpt } from '../../core/search/excerpt.ts';
import { sortAuthors } from '../authors/sort-authors.ts';
import type { Indexed, Library } from './library.ts';
import { useSearch } from './use-search.ts';
import type { View } from './view.ts';

/** The articles on show, and how they came to be. */
export interface Listed {
  readonly entries: readonly Entry[];
  /** How many the list has, whatever is searched for in it. */
  readonly count: number;
  /** Everybody who wrote anything; only where they are shown. */
  readonly authors: readonly Author[];
  /** The author whose articles these are. */
  readonly author: Author | undefined;
  readonly order: Order;
  /** What was searched for, folded; empty where no words were. */
  readonly words: readonly string[];
  readonly isSearched: boolean;
  readonly searchFailed: boolean;
  /** How far the texts can be searched, while not all of them can. */
  readonly indexed: Indexed | undefined;
  excerptOf(entry: Entry): Excerpt | undefined;
  /** Something is about to be searched for. */
  prepareSearch(): void;
  onDrawn(entries: readonly Entry[]): void;
}

/** The same each time, so that no row is drawn again for it. */
const NO_WORDS: readonly string[] = [];

/** The articles of a view: those of its list, or what was found, in their order. */
export function useListed(options: {
  library: Library;
  view: View;
  all: readonly Entry[];
  query: string;
  minutes: number | undefined;
}): Listed {
  const { library, view, all, query, minutes } = options;
  const [seed] = useState(() => Math.floor(Math.random() * 2 ** 32));
  const joins = library.people.joins.value;
  const list: List | undefined = view.kind === 'list' ? view.list : undefined;
  const needsAuthors =
    list?.name === 'author' || (view.kind === 'overview' && view.of === 'authors');
  const key = list ? listKey(list) : undefined;

  const authors = useMemo(
    () =>
      needsAuthors
        ? sortAuthors(
            authorsOf(
              all.filter(({ removedAt }) => removedAt === undefined),
              joins,
            ),
          )
        : [],
    [needsAuthors, all, joins],
  );
  const author =
    list?.name === 'author' ? authors.find(({ keys }) => keys.has(list.of)) : undefined;
  const isIn = useMemo(() => membership(list, author), [key, author]);
  const inList = useMemo(() => all.filter(isIn), [all, isIn]);

  const search = useSearch(view.kind === 'list' ? query : '', all, library.openSearch);
  const order = key === undefined ? DEFAULT_ORDER : orderOf(library.views.current.value, key);
  const entries = useMemo(() => {
    const { found } = search;
    const within = found ? found.entries.filter(searchedIn(list, isIn)) : inList;
    if (minutes !== undefined) return fittingIn(within, minutes);
    if (found && found.words.length > 0) return within;
    if (order.by === 'saved' && !order.reversed && list?.name === 'trash') return within;
    return inOrder(within, order, { language: navigator.language, seed });
  }, [search.found, inList, order.by, order.reversed, minutes]);

  return {
    entries,
    count: inList.length,
    authors,
    author,
    order,
    words: search.found?.words ?? NO_WORDS,
    isSearched: search.found !== undefined,
    searchFailed: search.found?.failed ?? false,
    indexed: search.indexed,
    excerptOf: search.excerptOf,
    prepareSearch: search.prepare,
    onDrawn: search.onDrawn,
  };
}

type Test = (entry: Entry) => boolean;

function membership(list: List | undefined, author: Author | undefined): Test {
  if (list === undefined) return () => false;
  if (list.name !== 'author') return (entry) => isListedIn(entry, list);
  const theirs = new Set(author?.entries.map(({ id }) => id));
  return ({ id }) => theirs.has(id);
}

/** A search from one of the standing lists is of all of them: nobody knows where they have put it. */
function searchedIn(list: List | undefined, isIn: Test): Test {
  if (list === undefined || 'of' in list || list.name === 'trash') return isIn;
  return ({ removedAt }) => removedAt === undefined;
}
