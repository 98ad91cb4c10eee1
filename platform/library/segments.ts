import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Segment } from '../../core/search/segment.ts';

/** Raised when segments or the words in them are made otherwise; the index is then made anew. */
const FORMAT = 2;

export type StoredSegment = Segment & { readonly number: number };

interface SearchSchema extends DBSchema {
  segments: { key: number; value: StoredSegment };
}

/**
 * The index of texts, in a database of its own: it is made of the library and can be made again, so
 * that nothing is lost with it.
 */
export class SegmentStore {
  readonly #database: IDBPDatabase<SearchSchema>;

  private constructor(database: IDBPDatabase<SearchSchema>) {
    this.#database = database;
  }

  static async open(): Promise<SegmentStore> {
    const database = await openDB<SearchSchema>('search', FORMAT, {
      upgrade(upgraded) {
        for (const name of upgraded.objectStoreNames) upgraded.deleteObjectStore(name);
        upgraded.createObjectStore('segments', { keyPath: 'number' });
      },
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    return new SegmentStore(database);
  }

  /** Which segments there are: another page may have changed them. */
  numbers(): Promise<number[]> {
    return this.#database.getAllKeys('segments');
  }

  get(number: number): Promise<StoredSegment | undefined> {
    return this.#database.get('segments', number);
  }

  /** Puts a segment in the place of others, at once. */
  async replace(segment: StoredSegment, replaced: readonly number[]): Promise<void> {
    const transaction = this.#database.transaction('segments', 'readwrite');
    await Promise.all([
      ...replaced.map((number) => transaction.store.delete(number)),
      segment.ids.length > 0 ? transaction.store.put(segment) : undefined,
      transaction.done,
    ]);
  }
}
