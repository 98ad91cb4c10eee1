import type { Entry } from '../../core/library/entry.ts';
import type { Excerpt } from '../../core/search/excerpt.ts';
import { meets } from '../../core/search/filters.ts';
import { parseQuery, type Query } from '../../core/search/query.ts';
import { wordsIn } from '../../core/search/words.ts';
import { NumberedList } from './numbered-list.ts';
import type { FromWorker, Searchable, ToWorker, WantedTerm } from './search-messages.ts';
import { startWorker } from './start-worker.ts';
import { createTextIndexing } from './text-indexing.ts';

/** What a query has found. */
export type Found = {
  readonly query: Query;
  /** The articles, the best first; in the list's own order where the query names no words. */
  readonly entries: readonly Entry[];
  /** The words that were looked for, folded; for `marksIn` and `excerpts`. Empty where there are none. */
  readonly words: readonly string[];
};

/** How much of the texts is indexed. */
export type Indexed = { readonly done: number; readonly all: number };

/** The search of one page, in a worker of its own, which ends when nothing is searched for a while. */
export interface LibrarySearch {
  /** Tells it what there is to be found: at first, and whenever the list has changed. */
  follow(entries: readonly Entry[]): void;
  /** Has the worker ready for the first keystroke. */
  prepare(): void;
  /** Finds articles among those it follows. Rejects when the worker fails. */
  search(text: string): Promise<Found>;
  /** For each article the sentence of its text that has the words, where one has. */
  excerpts(ids: readonly string[], words: readonly string[]): Promise<ReadonlyMap<string, Excerpt>>;
  close(): void;
}

/** Milliseconds without a question after which the worker ends: its memory is most of a sidebar's. */
const REST = 60_000;

/**
 * Opens the search. Its index is kept, and brought up to date when something is searched for.
 * @param onIndexed is told how far that has come
 */
export function openSearch(onIndexed: (indexed: Indexed) => void = () => undefined): LibrarySearch {
  const list = new NumberedList();
  const waiting = new Map<
    number,
    { resolve(answer: FromWorker): void; reject(error: Error): void }
  >();
  let worker: Worker | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let number = 0;

  const indexing = createTextIndexing(
    () => textsOf(list.entries),
    (done, all) => send({ type: 'written', done, all }),
  );
  const end = (): void => {
    clearTimeout(rest);
    indexing.end();
    worker?.terminate();
    worker = undefined;
    list.forgetTold();
    for (const { reject } of waiting.values()) reject(new Error('The search has failed'));
    waiting.clear();
  };
  const endAfterRest = (): void => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      if (waiting.size > 0 || indexing.isRunning) endAfterRest();
      else end();
    }, REST);
  };
  const receive = ({ data }: MessageEvent<FromWorker>): void => {
    if (data.type === 'unindexed') {
      indexing.start();
      return;
    }
    if (data.type === 'indexed') {
      if (data.done === data.all) performance.mark('library: indexed');
      onIndexed({ done: data.done, all: data.all });
      return;
    }
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.type === 'failed') asked?.reject(new Error(data.message));
    else asked?.resolve(data);
  };
  const send = (message: ToWorker): void => {
    if (worker === undefined) {
      worker = startWorker('/search-worker.js');
      worker.addEventListener('message', receive);
      worker.addEventListener('error', end);
    }
    worker.postMessage(message);
    endAfterRest();
  };
  const tellChanges = (): void => {
    const { set, drop } = list.takeChanges();
    if (set.length + drop.length === 0) return;
    send({ type: 'entries', set: set.map(([entry, own]) => searchable(entry, own)), drop });
  };
  const ask = (message: (number: number) => ToWorker): Promise<FromWorker> => {
    number += 1;
    const own = number;
    return new Promise((resolve, reject) => {
      waiting.set(own, { resolve, reject });
      send(message(own));
    });
  };

  return {
    follow: (entries) => list.follow(entries),
    prepare: tellChanges,
    async search(text) {
      const start = performance.now();
      const query = parseQuery(text);
      const terms = wantedTerms(query);
      const words = [...new Set(terms.flatMap((term) => (term.isExcluded ? [] : [...term.words])))];
      let { entries } = list;
      if (terms.length > 0) {
        tellChanges();
        const reply = await ask((own) => ({ type: 'rank', number: own, terms }));
        entries = reply.type === 'ranked' ? list.withNumbers(reply.articles) : [];
      }
      if (query.filters.length > 0) {
        entries = entries.filter((entry) => meets(entry, query.filters));
      }
      performance.measure('library: search', { start });
      return { query, entries, words };
    },
    async excerpts(ids, words) {
      if (ids.length === 0 || words.length === 0) return new Map();
      const reply = await ask((own) => ({ type: 'excerpts', number: own, ids, words }));
      return new Map(reply.type === 'excerpts' ? reply.found : []);
    },
    close: end,
  };
}

function textsOf(entries: readonly Entry[]): Map<string, number> {
  const withText = entries.filter(({ textMissing }) => textMissing === undefined);
  return new Map(withText.map(({ id, updatedAt }) => [id, updatedAt]));
}

function searchable(entry: Entry, number: number): Searchable {
  const { id, headline, siteName, tags, note, updatedAt, textMissing } = entry;
  const authors = entry.author.map(({ name }) => name);
  return {
    id,
    number,
    title: headline,
    rest: [...authors, siteName, ...tags, note ?? ''].join('\n'),
    stamp: updatedAt,
    hasText: textMissing === undefined,
  };
}

function wantedTerms({ terms }: Query): WantedTerm[] {
  return terms
    .map(({ text, isPhrase, isExcluded }) => ({
      words: wordsIn(text).map(({ word }) => word),
      isPhrase,
      isExcluded,
    }))
    .filter(({ words }) => words.length > 0);
}
