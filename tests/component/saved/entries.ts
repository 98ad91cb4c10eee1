import type { SavedArticlesSource } from '../../../components/saved/saved-articles.ts';
import type { Person } from '../../../core/article/article.ts';
import type { Entry } from '../../../core/library/entry.ts';

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
  let entries = [...initial];
  const trash = new Map<string, { entry: Entry; index: number }>();
  const listeners = new Set<(entries: readonly Entry[]) => void>();
  const changed = () => {
    for (const listener of listeners) listener(entries);
  };
  const source: SavedArticlesSource = {
    watch(onChange) {
      listeners.add(onChange);
      queueMicrotask(() => listeners.has(onChange) && onChange(entries));
      return () => listeners.delete(onChange);
    },
    async remove(id) {
      const index = entries.findIndex((candidate) => candidate.id === id);
      const found = entries[index];
      if (found === undefined) return null;
      trash.set(id, { entry: found, index });
      entries = entries.filter((candidate) => candidate.id !== id);
      queueMicrotask(changed);
      return found;
    },
    async restore(id) {
      const found = trash.get(id);
      if (found === undefined) return null;
      entries = entries.toSpliced(found.index, 0, found.entry);
      queueMicrotask(changed);
      return found.entry;
    },
  };
  return {
    source,
    /** A change made by another window. */
    setFromElsewhere(now: readonly Entry[]) {
      entries = [...now];
      changed();
    },
    ids: () => entries.map(({ id }) => id),
  };
}
