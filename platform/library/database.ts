import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { NewerLibraryError } from '../../core/library/shard.ts';

const NAME = 'library';
const VERSION = 1;

/**
 * What is written down before an operation touches the list and struck off after it, so that one
 * cut short is finished at the next start. `list`: the list is to show the entry of the body as it
 * stands. `delete`: entry and body are to go.
 */
export type Unfinished = { id: string; step: 'list' | 'delete' };

interface LibrarySchema extends DBSchema {
  /** `StoredBody` records, parsed by whoever reads them. */
  bodies: {
    key: string;
    value: unknown;
    indexes: { key: string; shard: number; removedAt: number };
  };
  unfinished: { key: string; value: Unfinished };
}
export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

let opened: Promise<LibraryDatabase> | undefined;

/**
 * The library's IndexedDB, opened once in each context.
 * @throws {NewerLibraryError} when a newer Byline has changed its layout.
 */
export function openDatabase(): Promise<LibraryDatabase> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<LibraryDatabase> {
  try {
    return await openDB<LibrarySchema>(NAME, VERSION, {
      upgrade(database) {
        const bodies = database.createObjectStore('bodies', { keyPath: 'id' });
        bodies.createIndex('key', 'entry.key');
        bodies.createIndex('shard', 'shard');
        bodies.createIndex('removedAt', 'entry.removedAt');
        database.createObjectStore('unfinished', { keyPath: 'id' });
      },
      // Another page of this extension has a newer layout waiting: make room, and open anew when asked.
      blocking: (_current, _blocked, event) => {
        opened = undefined;
        (event.target as IDBDatabase).close();
      },
      terminated: () => {
        opened = undefined;
      },
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') {
      throw new NewerLibraryError('The library was written by a newer version of Byline');
    }
    throw error;
  }
}
