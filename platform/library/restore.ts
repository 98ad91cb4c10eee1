import * as v from 'valibot';
import { BackupError, type BackupFile, type Manifest } from '../../core/backup/backup-format.ts';
import { withEntryFromBackup } from '../../core/backup/merge-entry.ts';
import type { Entry } from '../../core/library/entry.ts';
import { type ImageUses, ImageUsesSchema } from '../../core/library/images.ts';
import { BodyRecordSchema, type EntryRecord, readEntryRecord } from '../../core/library/records.ts';
import { sendMessage } from '../messages.ts';
import type { Changed } from '../protocol.ts';
import type { Progress } from './backup.ts';
import { openDatabase } from './database.ts';
import type { Incoming } from './incoming.ts';
import { parsedRecord } from './parsed.ts';
import { filesOf, parsedJson, parsedLines, type ReadFile, readManifest } from './read-backup.ts';

/** What restoring a backup will do. Nothing of it is done yet. */
export type RestorePlan = {
  readonly batch: string;
  /** ISO 8601: when the backup was made. */
  readonly made: string;
  /** Articles that are not in the library. */
  readonly added: number;
  /** Articles that are, and get tags, a note or a text that they lack. */
  readonly completed: number;
  /** Articles that are, and stay as they are. */
  readonly unchanged: number;
  readonly images: number;
  /** Records of the backup that cannot be read and are left out. */
  readonly unreadable: number;
};

/** Room that has to be left: what is unpacked takes more than the file. */
const ROOM_FACTOR = 6;

/**
 * Reads a backup and says what restoring it will do. What is needed of it waits beside the library,
 * which stays untouched; `restoreBackup` or `dropBackup` has to follow.
 * @throws {BackupError}
 */
export async function readBackup(
  backup: Blob,
  onProgress: Progress = () => undefined,
): Promise<RestorePlan> {
  await expectRoom(backup.size * ROOM_FACTOR);
  const batch = crypto.randomUUID();
  const staging = new Staging(batch);
  try {
    for await (const file of filesOf(backup)) {
      await staging.take(file);
      onProgress(staging.texts, staging.expected);
    }
    return await staging.finish();
  } catch (error) {
    await dropBackup(batch);
    throw error;
  }
}

/** Does what a plan says, all of it or nothing; undone by the token, as everything. */
export function restoreBackup({ batch }: RestorePlan): Promise<Changed> {
  return sendMessage('library/restore-backup', { batch });
}

/** Forgets a plan. */
export async function dropBackup(batch: string): Promise<void> {
  const database = await openDatabase();
  await database.delete(
    'incoming',
    IDBKeyRange.bound([batch, 0], [batch, Number.POSITIVE_INFINITY]),
  );
}

async function expectRoom(bytes: number): Promise<void> {
  const { quota, usage } = await navigator.storage.estimate();
  if (quota !== undefined && usage !== undefined && quota - usage < bytes) {
    throw new BackupError('no-room');
  }
}

/** A backup as far as it has been read. */
class Staging {
  readonly #batch: string;
  readonly #entries = new Map<string, EntryRecord>();
  readonly #known = new Map<string, EntryRecord>();
  readonly #uses = new Map<string, ImageUses>();
  readonly #wanted = new Set<string>();
  #manifest: Manifest | undefined;
  #settings: unknown;
  #number = 0;
  #unreadable = 0;
  #unreadableEntries = 0;
  #images = 0;
  texts = 0;

  constructor(batch: string) {
    this.#batch = batch;
  }

  get expected(): number {
    return this.#manifest?.entries ?? 0;
  }

  async take({ file, bytes }: ReadFile): Promise<void> {
    if (file.kind === 'manifest') this.#manifest = readManifest(bytes);
    if (this.#manifest === undefined) throw new BackupError('not-a-backup');
    switch (file.kind) {
      case 'entries':
        return this.#takeEntries(parsedLines(bytes));
      case 'uses':
        return this.#takeUses(parsedLines(bytes));
      case 'settings':
        this.#settings = parsedJson(bytes);
        return;
      case 'article':
        return this.#takeArticle(file.id, parsedJson(bytes));
      case 'image':
        return this.#takeImage(file, bytes);
    }
  }

  async finish(): Promise<RestorePlan> {
    if (this.#manifest === undefined) throw new BackupError('not-a-backup');
    const { entries, texts, images } = this.#manifest;
    const isWhole =
      this.#entries.size + this.#unreadableEntries >= entries &&
      this.texts >= texts &&
      this.#images >= images;
    if (!isWhole) throw new BackupError('damaged');
    let added = 0;
    let completed = 0;
    for (const { id, entry } of this.#entries.values()) {
      const here = this.#known.get(id)?.entry;
      if (here === undefined) added += 1;
      else if (withEntryFromBackup(here, entry) !== here || here.textMissing) completed += 1;
      // Without a text, or one that is known: the entry comes alone.
      if (!this.#wanted.has(id)) await this.#put({ kind: 'article', entry });
    }
    for (const uses of this.#uses.values()) await this.#put({ kind: 'uses', uses });
    await this.#put({ kind: 'settings', settings: this.#settings ?? {} });
    return {
      batch: this.#batch,
      made: this.#manifest.made,
      added,
      completed,
      unchanged: this.#entries.size - added - completed,
      images: this.#images,
      unreadable: this.#unreadable + this.#unreadableEntries,
    };
  }

  async #takeEntries(records: readonly unknown[]): Promise<void> {
    const database = await openDatabase();
    for (const stored of records) {
      const record = readEntryRecord(stored);
      if (record === undefined) {
        this.#unreadableEntries += 1;
        continue;
      }
      this.#entries.set(record.id, record);
      const known = await knownRecord(database, record.entry);
      if (known) this.#known.set(record.id, known);
    }
  }

  #takeUses(records: readonly unknown[]): void {
    for (const stored of records) {
      const uses = v.safeParse(ImageUsesSchema, stored);
      if (uses.success && this.#entries.has(uses.output.id)) {
        this.#uses.set(uses.output.id, uses.output);
      }
    }
  }

  async #takeArticle(id: string, stored: unknown): Promise<void> {
    this.texts += 1;
    const record = this.#entries.get(id);
    const here = this.#known.get(id)?.entry;
    if (record === undefined || (here && here.textMissing === undefined)) return;
    const body = v.safeParse(BodyRecordSchema, stored);
    if (!body.success) {
      this.#unreadable += 1;
      return;
    }
    this.#wanted.add(id);
    await this.#put({ kind: 'article', entry: record.entry, article: body.output.article });
  }

  async #takeImage(
    { hash, type }: Extract<BackupFile, { kind: 'image' }>,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<void> {
    this.#images += 1;
    await this.#put({
      kind: 'image',
      image: { hash, type, bytes: bytes.buffer, size: bytes.byteLength },
    });
  }

  async #put(incoming: Incoming): Promise<void> {
    this.#number += 1;
    const database = await openDatabase();
    await database.put('incoming', { batch: this.#batch, number: this.#number, ...incoming });
  }
}

/** What the library has of an article in a backup: by its id, or what it is the same as. */
async function knownRecord(
  database: Awaited<ReturnType<typeof openDatabase>>,
  { id, key }: Entry,
): Promise<EntryRecord | undefined> {
  const own = parsedRecord(await database.get('entries', id));
  if (own?.entry.key === key) return own;
  const stored = await database.getAllFromIndex('entries', 'key', key);
  return stored.flatMap((each) => parsedRecord(each) ?? [])[0];
}
