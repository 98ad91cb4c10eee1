import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import {
  articleFile,
  BACKUP_VERSION,
  ENTRIES,
  IMAGE_USES,
  imageFile,
  MANIFEST,
  type Manifest,
  SETTINGS,
} from '../../core/backup/backup-format.ts';
import { ImageRecordSchema } from '../../core/library/images.ts';
import { readEntryRecord } from '../../core/library/records.ts';
import { shardOfKey } from '../../core/library/shard-key.ts';
import { openDatabase } from './database.ts';

/** Texts take a tenth of their size even so, and it takes a third of the time. */
const LEVEL = 3;
/** Records that are read in one go. */
const STEP = 50;
/** Bytes that are handed to the browser together, which keeps them on the disk. */
const PART = 8 * 1024 * 1024;

/** How many articles of a backup are done. */
export type Progress = (done: number, all: number) => void;

/**
 * Everything that is stored, exactly, as one ZIP file: entries, texts, images, settings. Made piece
 * by piece, so that a library of any size fits.
 */
export async function makeBackup(onProgress: Progress = () => undefined): Promise<Blob> {
  const database = await openDatabase();
  const archive = new Archive();
  const entries = inOrder(await database.getAll('entries'));
  const texts = await database.getAllKeys('bodies');
  const images = await imageKeys();
  const manifest: Manifest = {
    format: 'byline-backup',
    version: BACKUP_VERSION,
    made: new Date().toISOString(),
    entries: entries.length,
    texts: texts.length,
    images: images.length,
  };
  archive.add(MANIFEST, JSON.stringify(manifest, null, 2));
  archive.add(ENTRIES, lines(entries));
  archive.add(IMAGE_USES, lines(await database.getAll('imageUses')));
  archive.add(SETTINGS, JSON.stringify(await otherStored(), null, 2));
  let done = 0;
  for await (const body of recordsOf('bodies', textsInOrder(entries, texts))) {
    const { id } = v.parse(v.object({ id: v.string() }), body);
    archive.add(articleFile(id), JSON.stringify(body));
    done += 1;
    if (done % STEP === 0) onProgress(done, entries.length);
  }
  for await (const stored of recordsOf('images', images)) {
    const image = v.safeParse(ImageRecordSchema, stored);
    if (!image.success) continue;
    const { hash, type, bytes } = image.output;
    archive.addAsIs(imageFile(hash, type), new Uint8Array(bytes));
  }
  onProgress(entries.length, entries.length);
  return archive.finish();
}

/** The name a backup is saved under. */
export function backupName(made: Date): string {
  return `byline-${made.toISOString().slice(0, 10)}.zip`;
}

async function otherStored(): Promise<Record<string, unknown>> {
  const keys = (await browser.storage.local.getKeys()).filter(
    (key) => shardOfKey(key) === undefined,
  );
  return keys.length === 0 ? {} : browser.storage.local.get(keys);
}

/** As the list has them, so that it is made again as it is. */
function inOrder(entries: readonly unknown[]): unknown[] {
  const place = (stored: unknown): readonly [number, number] => {
    const record = readEntryRecord(stored);
    return record ? [record.shard, record.entry.savedAt] : [Number.MAX_SAFE_INTEGER, 0];
  };
  return entries
    .map((stored) => ({ stored, place: place(stored) }))
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1])
    .map(({ stored }) => stored);
}

function textsInOrder(entries: readonly unknown[], texts: readonly string[]): string[] {
  const there = new Set(texts);
  const listed = entries.flatMap((stored) => readEntryRecord(stored)?.id ?? []);
  return [...new Set([...listed.filter((id) => there.has(id)), ...texts])];
}

/** Of those that can be read. */
async function imageKeys(): Promise<string[]> {
  const database = await openDatabase();
  const keys = await database.getAllKeys('images');
  const readable: string[] = [];
  for await (const stored of recordsOf('images', keys)) {
    const image = v.safeParse(ImageRecordSchema, stored);
    if (image.success) readable.push(image.output.hash);
  }
  return readable;
}

async function* recordsOf(
  name: 'bodies' | 'images',
  keys: readonly string[],
): AsyncGenerator<unknown> {
  const database = await openDatabase();
  for (let start = 0; start < keys.length; start += STEP) {
    const { store } = database.transaction(name);
    const stored = await Promise.all(keys.slice(start, start + STEP).map((key) => store.get(key)));
    yield* stored.filter((each) => each !== undefined);
  }
}

function lines(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** A ZIP file as it is being written. */
class Archive {
  readonly #parts: Blob[] = [];
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #size = 0;
  #failure: Error | null = null;
  readonly #zip = new Zip((error, chunk) => {
    this.#failure ??= error;
    this.#chunks.push(new Uint8Array(chunk));
    this.#size += chunk.byteLength;
    if (this.#size > PART) this.#hand();
  });

  add(name: string, text: string): void {
    const file = new ZipDeflate(name, { level: LEVEL });
    this.#zip.add(file);
    file.push(strToU8(text), true);
  }

  /** Without compressing what is compressed. */
  addAsIs(name: string, bytes: Uint8Array): void {
    const file = new ZipPassThrough(name);
    this.#zip.add(file);
    file.push(bytes, true);
  }

  finish(): Blob {
    this.#zip.end();
    if (this.#failure) throw this.#failure;
    this.#hand();
    return new Blob(this.#parts, { type: 'application/zip' });
  }

  #hand(): void {
    this.#parts.push(new Blob(this.#chunks));
    this.#chunks = [];
    this.#size = 0;
  }
}
