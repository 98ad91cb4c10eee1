import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import { readEntryRecord } from '../../core/library/records.ts';
import { NewerLibraryError } from '../../core/library/shard.ts';
import type { Earlier } from '../../core/library/undo.ts';

const NAME = 'library';
const VERSION = 3;

/**
 * What is written down before an operation touches the list and struck off after it, so that one
 * cut short is finished at the next start. `list`: the list is to show the entry as it is recorded.
 * `erase`: the entry and all that belongs to it are to go. `colours`: these are the tags' colours.
 */
export type Note =
  | { readonly id: string; readonly step: 'list' | 'erase' }
  | { readonly id: string; readonly step: 'colours'; readonly colours: unknown };

/** What is still to be brought from elsewhere for an entry, so that a stopped background goes on with it. */
export type FetchRecord = {
  readonly id: string;
  readonly what: 'images' | 'text';
  /** How often that was begun. */
  readonly tries: number;
};

/** What takes an operation back, under the token its asker was given. */
export type UndoRecord = {
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly earlier: readonly Earlier[];
  /** `BodyRecord`s whose place was taken, as they were stored. */
  readonly bodies: readonly unknown[];
  /** The tags' colours as they were stored, where they were changed. */
  readonly colours?: { readonly stored: unknown };
};

/** Records are parsed by whoever reads them. */
interface LibrarySchema extends DBSchema {
  /** `EntryRecord`s. */
  entries: {
    key: string;
    value: unknown;
    indexes: { key: string; shard: number; removedAt: number; unreadAt: number };
  };
  /** `BodyRecord`s. */
  bodies: { key: string; value: unknown };
  notes: { key: string; value: Note };
  /** Records that cannot be read, put aside when something has to take their place. */
  quarantine: { key: number; value: unknown };
  undos: { key: string; value: UndoRecord; indexes: { at: number } };
  /** Kept images by the SHA-256 of their bytes. */
  images: { key: string; value: unknown; indexes: { size: number } };
  /** Which images an article has, under its entry's id. */
  imageUses: { key: string; value: unknown; indexes: { hashes: string } };
  fetches: { key: string; value: FetchRecord };
  /** What a restore has brought, before it is a part of the library. */
  incoming: { key: [batch: string, number: number]; value: unknown };
}
export type LibraryDatabase = IDBPDatabase<LibrarySchema>;
type Upgrade = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>;

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
      async upgrade(database, before, _, transaction) {
        if (before < 1) createFirst(database);
        if (before < 2) await upgradeToSecond(database, transaction);
        if (before < 3) database.createObjectStore('fetches', { keyPath: 'id' });
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

function createFirst(database: LibraryDatabase): void {
  const entries = database.createObjectStore('entries', { keyPath: 'id' });
  entries.createIndex('key', 'entry.key');
  entries.createIndex('shard', 'shard');
  entries.createIndex('removedAt', 'entry.removedAt');
  database.createObjectStore('bodies', { keyPath: 'id' });
  database.createObjectStore('notes', { keyPath: 'id' });
  database.createObjectStore('quarantine', { autoIncrement: true });
}

/** Whole or not at all, as an upgrade is one transaction. A record that cannot be read stays as it is. */
async function upgradeToSecond(database: LibraryDatabase, transaction: Upgrade): Promise<void> {
  database.createObjectStore('undos', { keyPath: 'token' }).createIndex('at', 'at');
  database.createObjectStore('images', { keyPath: 'hash' }).createIndex('size', 'size');
  const uses = database.createObjectStore('imageUses', { keyPath: 'id' });
  uses.createIndex('hashes', 'hashes', { multiEntry: true });
  database.createObjectStore('incoming', { keyPath: ['batch', 'number'] });
  const entries = transaction.objectStore('entries');
  entries.createIndex('unreadAt', 'unreadAt');
  for (let cursor = await entries.openCursor(); cursor; cursor = await cursor.continue()) {
    const record = readEntryRecord(cursor.value);
    if (record) await cursor.update(record);
  }
}
