import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Article } from '../../../core/article/article.ts';
import type { Entry } from '../../../core/library/entry.ts';

/** The two stores of the library on one disk that can be made to fail. */

let starts = 0;

/** An empty disk. */
export async function formatDisk(): Promise<void> {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('library');
    request.onsuccess = resolve;
    request.onerror = reject;
  });
}

/**
 * Starts the background anew, as after it was stopped: nothing in its memory, none of its locks.
 */
export async function startBackground() {
  vi.restoreAllMocks();
  vi.resetModules();
  starts += 1;
  const own = `background-${starts}`;
  const request = navigator.locks.request.bind(navigator.locks);
  vi.spyOn(navigator.locks, 'request').mockImplementation(((
    name: string,
    callback: LockGrantedCallback<unknown>,
  ) => request(`${own}/${name}`, callback)) as typeof navigator.locks.request);
  const writer = await import('../../../platform/library/writer.ts');
  return {
    ...writer,
    /** Saves an article that nothing has to be asked about. */
    async save(article: Article) {
      const result = await writer.save(article);
      if (!('undo' in result)) throw new Error(`It was not saved: ${result.outcome}`);
      return result;
    },
    remove: (id: string) => writer.remove([id]),
    restore: (id: string) => writer.restore([id]),
    removeMany: writer.remove,
    ...(await import('../../../platform/library/undo.ts')),
    saveAnyhow: writer.save,
    ...(await import('../../../platform/library/saved-link.ts')),
    ...(await import('../../../platform/library/tags.ts')),
    ...(await import('../../../platform/library/image-store.ts')),
    ...(await import('../../../platform/library/check.ts')),
    ...(await import('../../../platform/library/list.ts')),
    ...(await import('../../../platform/library/bodies.ts')),
  };
}

const STORES = [
  'entries',
  'bodies',
  'notes',
  'quarantine',
  'undos',
  'images',
  'imageUses',
  'fetches',
  'incoming',
] as const;

/** What the library has on the disk, taken on trust. */
export type Disk = {
  list: Record<string, { entries: Entry[] }>;
  stores: Record<(typeof STORES)[number], { id: string; entry: Entry }[]>;
};

/** Everything on the disk. */
export async function readDisk(): Promise<Disk> {
  const database = await openDisk();
  const stores = Object.fromEntries(STORES.map((name) => [name, []])) as unknown as Disk['stores'];
  for (const name of STORES) {
    stores[name] = await new Promise((resolve) => {
      const request = database.transaction(name).objectStore(name).getAll();
      request.onsuccess = () => resolve(request.result);
    });
  }
  database.close();
  return { list: await fakeBrowser.storage.local.get(null), stores };
}

/** Damages IndexedDB: puts records into a store, or takes them out. */
export async function damage(
  name: 'entries' | 'bodies',
  { put = [], remove = [] }: { put?: unknown[]; remove?: string[] },
): Promise<void> {
  const database = await openDisk();
  const transaction = database.transaction(name, 'readwrite');
  for (const record of put) transaction.objectStore(name).put(record);
  for (const id of remove) transaction.objectStore(name).delete(id);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

function openDisk(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('library');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * Lets the background use the disk this often, a transaction or a read or write of the list each
 * time, and then never again: what a kill looks like from the disk.
 * @returns how often it has tried.
 */
export function killAfter(uses: number): () => number {
  let used = 0;
  const use = () => {
    used += 1;
    if (used > uses) throw new Error('The background is no more');
  };
  const { local } = fakeBrowser.storage;
  before(local, 'get', use);
  before(local, 'set', use);
  before(IDBDatabase.prototype, 'transaction', use);
  return () => used;
}

/**
 * Lets one write fail as on a full disk, the one after so many, and no other.
 * @returns how many writes there were.
 */
export function fillDiskAfter(writes: number): () => number {
  let written = 0;
  const isFull = () => {
    written += 1;
    return written === writes + 1;
  };
  before(fakeBrowser.storage.local, 'set', () => {
    if (isFull()) throw new DOMException('The disk is full', 'QuotaExceededError');
  });
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...values
  ) {
    const request = put.apply(this, values);
    // As browsers do it: the failure comes later, and takes the whole transaction with it.
    if (isFull()) queueMicrotask(() => this.transaction.abort());
    return request;
  });
  return () => written;
}

function before<K extends string>(
  target: { [key in K]: (...values: never[]) => unknown },
  name: K,
  run: () => void,
): void {
  const real: (...values: never[]) => unknown = target[name];
  const isAsynchronous = target !== IDBDatabase.prototype;
  vi.spyOn(target as Record<string, () => unknown>, name).mockImplementation(function (
    this: unknown,
    ...values: never[]
  ) {
    try {
      run();
    } catch (error) {
      if (isAsynchronous) return Promise.reject(error);
      throw error;
    }
    return real.apply(this, values);
  });
}
