import type { LibrarySource } from '../../../components/saved/create-library.ts';
import type { LibrarySearch } from '../../../components/saved/library.ts';
import type { SavedArticlesSource } from '../../../components/saved/saved-articles.ts';
import type { Person } from '../../../core/article/article.ts';
import type { Entry } from '../../../core/library/entry.ts';
import { patched } from '../../../core/library/entry-patch.ts';
import { type TagColour, tagKey, withoutTags, withTagRenamed } from '../../../core/library/tags.ts';
import { removed, restored } from '../../../core/library/trash.ts';
import { meets } from '../../../core/search/filters.ts';
import { foldText } from '../../../core/search/fold.ts';
import { parseQuery } from '../../../core/search/query.ts';
import { memoryPeople } from '../authors/people.ts';

/** When everything is changed, in milliseconds since the epoch. */
const NOW = 1_700_000_100_000;

export function person(name: string): Person {
  return { type: 'Person', name, sameAs: [] };
}

let made = 0;

/** An entry with a title of its own, unless told otherwise. */
export function entry(given: Partial<Entry> = {}): Entry {
  made += 1;
  return {
    version: 2,
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    key: `https://site.example/${made}`,
    keyVersion: 1,
    url: `https://site.example/${made}`,
    headline: `Title ${made}`,
    author: [person('Ada Brook')],
    siteName: 'Site Example',
    dir: 'ltr',
    wordCount: 400,
    timeRequired: 'PT2M',
    savedAt: 1_700_000_000_000 - made,
    updatedAt: 1_700_000_000_000 - made,
    originalUrl: `https://site.example/${made}`,
    addresses: [`https://site.example/${made}`],
    state: 'unread',
    favourite: false,
    tags: [],
    progress: 0,
    ...given,
  };
}

/** A library in memory that tells of its changes as storage does: later, and to all. */
export function memoryLibrary(initial: readonly Entry[] = []) {
  let all = [...initial];
  let colours: ReadonlyMap<string, TagColour> = new Map();
  let tellColours = (_: ReadonlyMap<string, TagColour>): void => undefined;
  const undos = new Map<string, readonly Entry[]>();
  const listeners = new Set<Parameters<SavedArticlesSource['watch']>[0]>();
  const told = (): [Entry[], Entry[]] => [
    all.filter(({ removedAt }) => removedAt === undefined),
    all.filter(({ removedAt }) => removedAt !== undefined),
  ];
  const changed = () => {
    for (const listener of listeners) listener(...told());
  };
  const change = async (ids: readonly string[], apply: (entry: Entry) => Entry | undefined) => {
    const before = all;
    all = all.flatMap((one) => (ids.includes(one.id) ? (apply(one) ?? []) : one));
    const token = `undo ${undos.size}`;
    undos.set(token, before);
    queueMicrotask(changed);
    return { changed: ids.length, undo: token };
  };
  const everyId = () => all.map(({ id }) => id);
  const source: SavedArticlesSource = {
    watch(onChange) {
      listeners.add(onChange);
      queueMicrotask(() => listeners.has(onChange) && onChange(...told()));
      return () => listeners.delete(onChange);
    },
    update: (ids, patch) => change(ids, (one) => patched(one, patch, NOW)),
    remove: (ids) => change(ids, (one) => removed(one, NOW)),
    restore: (ids) => change(ids, restored),
    async erase(ids) {
      await change(ids, () => undefined);
      return { changed: ids.length, undo: null };
    },
    async undo(token) {
      all = [...(undos.get(token) ?? all)];
      queueMicrotask(changed);
      return { changed: 1, undo: null };
    },
    renameTag: (from, to) =>
      change(everyId(), (one) => ({ ...one, tags: withTagRenamed(one.tags, from, to) })),
    deleteTag: (tag) =>
      change(everyId(), (one) => ({ ...one, tags: withoutTags(one.tags, [tag]) })),
    async colourTag(tag, colour) {
      const next = new Map(colours);
      if (colour === null) next.delete(tagKey(tag));
      else next.set(tagKey(tag), colour);
      colours = next;
      tellColours(colours);
      return { changed: 0, undo: null };
    },
  };
  return {
    source,
    /** What a whole surface is given. */
    library: {
      articles: source,
      people: memoryPeople().source,
      watchTagColours(onChange) {
        tellColours = onChange;
        onChange(colours);
        return () => undefined;
      },
      watchViews: () => () => undefined,
      writeViews: async () => undefined,
      openSearch: memorySearch,
      exportEntries: async (entries) => ({
        file: new Blob([entries.map(({ headline }) => headline).join('\n')]),
        name: 'articles.zip',
      }),
      pictures: {
        thumbnail: async ({ thumbnail }) => `blob:${thumbnail}`,
        photo: async (_, { image }) => `blob:${image}`,
      },
    } satisfies LibrarySource,
    /** A change made by another window. */
    setFromElsewhere(now: readonly Entry[]) {
      all = [...now];
      changed();
    },
    /** Those that are not in the trash. */
    ids: () => told()[0].map(({ id }) => id),
    all: (): readonly Entry[] => all,
  };
}

/** A search of titles, authors and sites, without typos and texts. */
function memorySearch(): LibrarySearch {
  let followed: readonly Entry[] = [];
  return {
    follow(entries) {
      followed = entries;
    },
    prepare: () => undefined,
    async search(text) {
      const query = parseQuery(text);
      const words = query.terms.map((term) => foldText(term.text));
      const entries = followed.filter((one) => {
        const held = foldText(
          [one.headline, one.siteName, ...one.author.map(({ name }) => name)].join(' '),
        );
        return words.every((word) => held.includes(word)) && meets(one, query.filters);
      });
      return { query, entries, words };
    },
    excerpts: async () => new Map(),
    close: () => undefined,
  };
}
