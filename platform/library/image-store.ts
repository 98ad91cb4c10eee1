import type { Entry } from '../../core/library/entry.ts';
import {
  type ImagePolicy,
  type ImageRecord,
  type ImageUses,
  ImageUsesSchema,
} from '../../core/library/images.ts';
import { commit } from './commit.ts';
import { type LibraryDatabase, openDatabase } from './database.ts';
import { parsed, parsedRecord } from './parsed.ts';
import { exclusively } from './turns.ts';

/** An image that was fetched for an article. */
export type FetchedImage = {
  readonly url: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
};

/**
 * Keeps images of an article, in the background alone: each once, whichever articles have it. An
 * image that goes beyond the policy is left out.
 */
export async function keepImages(
  id: string,
  images: readonly FetchedImage[],
  policy: ImagePolicy,
): Promise<void> {
  if (policy.keep === 'none' || images.length === 0) return;
  const records = await Promise.all(images.map(hashed));
  const room = policy.total - (await keptBytes());
  await exclusively(async (database) => {
    const known = parsedRecord(await database.get('entries', id));
    if (known === undefined) return;
    const kept = await store(database, id, records, { each: policy.each, room });
    const thumbnail = kept.find(({ url }) => url === known.entry.image)?.hash;
    if (thumbnail === undefined || thumbnail === known.entry.thumbnail) return;
    const entry: Entry = { ...known.entry, thumbnail };
    await commit(database, { changes: [{ entry, shard: known.shard }] });
  });
}

type Hashed = { readonly url: string; readonly record: ImageRecord };

async function hashed({ url, type, bytes }: FetchedImage): Promise<Hashed> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { url, record: { hash, type, bytes, size: bytes.byteLength } };
}

/** What an article had before stays: the reader may take the saving back. */
async function store(
  database: LibraryDatabase,
  id: string,
  found: readonly Hashed[],
  limits: { readonly each: number; readonly room: number },
): Promise<readonly { url: string; hash: string }[]> {
  let { room } = limits;
  const transaction = database.transaction(['images', 'imageUses'], 'readwrite');
  const store = transaction.objectStore('images');
  const uses = transaction.objectStore('imageUses');
  const storeAll = async (): Promise<readonly { url: string; hash: string }[]> => {
    const before = parsed(ImageUsesSchema, await uses.get(id))?.images ?? [];
    const images = new Map(before.map(({ url, hash }) => [url, hash]));
    for (const { url, record } of found) {
      const { byteLength } = record.bytes;
      if (byteLength > limits.each) continue;
      if ((await store.getKey(record.hash)) === undefined) {
        if (byteLength > room) continue;
        room -= byteLength;
        await store.put(record);
      }
      images.set(url, record.hash);
    }
    const list = [...images].map(([url, hash]) => ({ url, hash }));
    await uses.put({ id, images: list, hashes: [...new Set(images.values())] });
    return list;
  };
  const [list] = await Promise.all([storeAll(), transaction.done]);
  return list;
}

/** Stores images that are not there yet; who uses them is to follow. */
export async function putImages(
  database: LibraryDatabase,
  images: readonly ImageRecord[],
): Promise<void> {
  if (images.length === 0) return;
  const transaction = database.transaction('images', 'readwrite');
  const putOne = async (image: ImageRecord): Promise<void> => {
    const isThere = (await transaction.store.getKey(image.hash)) !== undefined;
    if (!isThere) await transaction.store.put(image);
  };
  await Promise.all([...images.map(putOne), transaction.done]);
}

/** Says which images articles have, besides those they are known to have. */
export async function putUses(
  database: LibraryDatabase,
  found: readonly ImageUses[],
): Promise<void> {
  if (found.length === 0) return;
  const transaction = database.transaction('imageUses', 'readwrite');
  const putOne = async ({ id, images }: ImageUses): Promise<void> => {
    const before = parsed(ImageUsesSchema, await transaction.store.get(id))?.images ?? [];
    const all = new Map([...images, ...before].map(({ url, hash }) => [url, hash]));
    const list = [...all].map(([url, hash]) => ({ url, hash }));
    await transaction.store.put({ id, images: list, hashes: [...new Set(all.values())] });
  };
  await Promise.all([...found.map(putOne), transaction.done]);
}

/** What all kept images take, in bytes. */
export async function keptBytes(): Promise<number> {
  const database = await openDatabase();
  const index = database.transaction('images').store.index('size');
  let total = 0;
  for (let cursor = await index.openKeyCursor(); cursor; cursor = await cursor.continue()) {
    total += cursor.key;
  }
  return total;
}
