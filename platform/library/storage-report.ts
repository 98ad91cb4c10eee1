import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { ImageUsesSchema } from '../../core/library/images.ts';
import { openDatabase } from './database.ts';

/** What the library takes on this machine, in bytes. */
export type StorageReport = {
  /** By entry: its text, and its images, where shared ones count for each that has them. */
  readonly articles: ReadonlyMap<string, { readonly text: number; readonly images: number }>;
  readonly texts: number;
  /** Each image once. */
  readonly images: number;
  /** The list of articles with the settings; undefined where a browser does not tell. */
  readonly list: number | undefined;
  /** Everything this extension stores, and what it may; undefined where a browser does not tell. */
  readonly used: number | undefined;
  readonly quota: number | undefined;
  /** The browser has promised to throw nothing away when the disk gets full. */
  readonly isPersistent: boolean;
};

/** Bodies that are read in one go: a hundred are some megabytes. */
const STEP = 100;

const TextsSchema = v.object({
  id: v.string(),
  article: v.object({ articleBody: v.string(), text: v.string() }),
});

/**
 * Adds up what takes how much. Every text is read for it, which takes seconds in a large library.
 * @param onProgress how many articles have been looked at
 */
export async function readStorageReport(
  onProgress: (articles: number) => void = () => undefined,
): Promise<StorageReport> {
  const [sizes, imageSizes, { usage, quota }, isPersistent, list] = await Promise.all([
    textSizes(onProgress),
    sizesOfImages(),
    navigator.storage.estimate(),
    navigator.storage.persisted(),
    browser.storage.local.getBytesInUse?.(),
  ]);
  const articles = new Map([...sizes].map(([id, text]) => [id, { text, images: 0 }]));
  const database = await openDatabase();
  for (const stored of await database.getAll('imageUses')) {
    const uses = v.safeParse(ImageUsesSchema, stored);
    if (!uses.success) continue;
    const { id, hashes } = uses.output;
    const images = hashes.reduce((sum, hash) => sum + (imageSizes.get(hash) ?? 0), 0);
    articles.set(id, { text: sizes.get(id) ?? 0, images });
  }
  return {
    articles,
    texts: sum(sizes.values()),
    images: sum(imageSizes.values()),
    list,
    used: usage,
    quota,
    isPersistent,
  };
}

/** Asks the browser to throw nothing away when the disk gets full; false where it does not promise it. */
export function askForPersistence(): Promise<boolean> {
  return navigator.storage.persist();
}

async function textSizes(onProgress: (articles: number) => void): Promise<Map<string, number>> {
  const database = await openDatabase();
  const sizes = new Map<string, number>();
  let after: IDBKeyRange | undefined;
  for (;;) {
    const stored = await database.getAll('bodies', after, STEP);
    for (const each of stored) {
      const body = v.safeParse(TextsSchema, each);
      if (!body.success) continue;
      const { id, article } = body.output;
      sizes.set(id, bytesOf(article.articleBody) + bytesOf(article.text));
    }
    onProgress(sizes.size);
    const last = (await database.getAllKeys('bodies', after, STEP)).at(-1);
    if (stored.length < STEP || last === undefined) return sizes;
    after = IDBKeyRange.lowerBound(last, true);
  }
}

async function sizesOfImages(): Promise<Map<string, number>> {
  const database = await openDatabase();
  const sizes = new Map<string, number>();
  const index = database.transaction('images').store.index('size');
  for (let cursor = await index.openKeyCursor(); cursor; cursor = await cursor.continue()) {
    sizes.set(cursor.primaryKey, cursor.key);
  }
  return sizes;
}

const encoder = new TextEncoder();

function bytesOf(text: string): number {
  return encoder.encode(text).byteLength;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
