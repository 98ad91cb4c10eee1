import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { NewerLibraryError } from '../../core/library/shard.ts';

const NAME = 'library';
const VERSION = 1;

/**
 * What is written down before an operation touches the list and struck off after it, so that one
 * cut short is finished at the next start. `list`: the list is to show the entry as it is recorded.
 * `erase`: the entry and all that belongs to it are to go.
 */
export type Note = { id: string; step: 'list' | 'erase' };

/** Records are parsed by whoever reads them. */
interface LibrarySchema extends DBSchema {
  /** `EntryRecord`s. */
  entries: {
    key: string;
    value: unknown;
    indexes: { key: string; shard: number; removedAt: number };
  };
  /** `BodyRecord`s. */
  bodies: { key: string; value: unknown };
  notes: { key: string; value: Note };
  /** Records that cannot be read, put aside when something has to take their place. */
  quarantine: { key: number; value: unknown };
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
        const entries = database.createObjectStore('entries', { keyPath: 'id' });
        entries.createIndex('key', 'entry.key');
        entries.createIndex('shard', 'shard');
        entries.createIndex('removedAt', 'entry.removedAt');
        database.createObjectStore('bodies', { keyPath: 'id' });
        database.createObjectStore('notes', { keyPath: 'id' });
        database.createObjectStore('quarantine', { autoIncrement: true });
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
