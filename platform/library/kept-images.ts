import type { Article } from '../../core/article/article.ts';
import { ImageRecordSchema, ImageUsesSchema, withLocalImages } from '../../core/library/images.ts';
import { openDatabase } from './database.ts';
import { parsed } from './parsed.ts';

const urls = new Map<string, Promise<string | undefined>>();

/**
 * The address by which this page shows a kept image, such as an entry's thumbnail. Undefined when
 * the image is not there. Good as long as the page.
 */
export function keptImageUrl(hash: string): Promise<string | undefined> {
  const known = urls.get(hash);
  if (known) return known;
  const made = readImage(hash).then((blob) => blob && URL.createObjectURL(blob));
  urls.set(hash, made);
  made.catch(() => urls.delete(hash));
  return made;
}

/** The addresses of an article's kept images in this page, by those they were published at. */
export async function keptImagesOf(id: string): Promise<Map<string, string>> {
  const database = await openDatabase();
  const uses = parsed(ImageUsesSchema, await database.get('imageUses', id));
  const found = await Promise.all(
    (uses?.images ?? []).map(async ({ url, hash }) => [url, await keptImageUrl(hash)] as const),
  );
  return new Map(found.flatMap(([url, local]) => (local === undefined ? [] : [[url, local]])));
}

/** The saved article as it is shown offline: with its kept images, and no request for others. */
export async function localArticle(id: string, article: Article): Promise<Article> {
  return withLocalImages(article, await keptImagesOf(id));
}

/** A kept image; undefined when it is not there. */
export async function readImage(hash: string): Promise<Blob | undefined> {
  const database = await openDatabase();
  const image = parsed(ImageRecordSchema, await database.get('images', hash));
  return image && new Blob([image.bytes], { type: image.type });
}
