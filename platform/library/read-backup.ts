import { strFromU8, Unzip, UnzipInflate } from 'fflate';
import * as v from 'valibot';
import {
  BACKUP_VERSION,
  BackupError,
  type BackupFile,
  fileOf,
  type Manifest,
  ManifestSchema,
} from '../../core/backup/backup-format.ts';

/** One file of a backup, read. */
export type ReadFile = { readonly file: BackupFile; readonly bytes: Uint8Array<ArrayBuffer> };

/** No single file of a backup is larger; what is, is a trap. */
const LARGEST = 512 * 1024 * 1024;

/**
 * The files of a backup, one after another; the manifest, entries and settings come first. Unpacked
 * as it is read, so that a backup of any size fits.
 * @throws {BackupError}
 */
export async function* filesOf(backup: Blob): AsyncGenerator<ReadFile> {
  const ready: ReadFile[] = [];
  let failure: unknown;
  const unzip = new Unzip((entry) => {
    const file = fileOf(entry.name);
    if (file === undefined) return;
    const chunks: Uint8Array[] = [];
    let size = 0;
    entry.ondata = (error, chunk, isLast) => {
      size += chunk?.byteLength ?? 0;
      if (error || size > LARGEST) {
        failure ??= error ?? new Error('A file of the backup is too large');
        return;
      }
      chunks.push(chunk);
      if (isLast) ready.push({ file, bytes: together(chunks, size) });
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    const reader = backup.stream().getReader();
    for (;;) {
      const { done, value } = await reader.read();
      unzip.push(value ?? new Uint8Array(), done);
      if (failure) throw failure;
      yield* ready.splice(0);
      if (done) return;
    }
  } catch (error) {
    throw error instanceof BackupError ? error : new BackupError('damaged', { cause: error });
  }
}

/** @throws {BackupError} for what is no manifest, or a newer Byline's. */
export function readManifest(bytes: Uint8Array): Manifest {
  const manifest = v.safeParse(ManifestSchema, parsedJson(bytes));
  if (!manifest.success) throw new BackupError('not-a-backup');
  if (manifest.output.version > BACKUP_VERSION) throw new BackupError('newer');
  return manifest.output;
}

/** @throws {BackupError} */
export function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch (error) {
    throw new BackupError('damaged', { cause: error });
  }
}

/** @throws {BackupError} */
export function parsedLines(bytes: Uint8Array): unknown[] {
  try {
    return strFromU8(bytes)
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line));
  } catch (error) {
    throw new BackupError('damaged', { cause: error });
  }
}

function together(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
