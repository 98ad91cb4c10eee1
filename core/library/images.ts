import * as v from 'valibot';
import type { Article } from '../article/article.ts';
import { ImageIdSchema } from './entry.ts';

/** Which images are kept with saved articles, and how much they may take, in bytes. */
export const ImagePolicySchema = v.object({
  version: v.literal(1),
  keep: v.picklist(['all', 'none']),
  /** A larger image is not kept. */
  each: v.number(),
  /** With so much kept already, no further image is. */
  total: v.number(),
});
export type ImagePolicy = v.InferOutput<typeof ImagePolicySchema>;

const MEGABYTE = 1024 * 1024;
export const DEFAULT_IMAGE_POLICY: ImagePolicy = {
  version: 1,
  keep: 'all',
  each: 5 * MEGABYTE,
  total: 2048 * MEGABYTE,
};

/** An article has no more images than this; what goes beyond is a trap. */
const MOST = 200;

/** What a browser shows as an image and runs no scripts from. */
const TYPE = /^image\/(png|jpeg|gif|webp|avif|bmp|x-icon|vnd\.microsoft\.icon)$/;

/** Whichever context has made it. */
function isBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}

/** An image as it is stored, once, whichever articles have it. */
export const ImageRecordSchema = v.object({
  hash: ImageIdSchema,
  type: v.pipe(v.string(), v.regex(TYPE)),
  bytes: v.custom<ArrayBuffer>(isBuffer),
  /** Of `bytes`; by its index all can be added up without reading them. */
  size: v.number(),
});
export type ImageRecord = v.InferOutput<typeof ImageRecordSchema>;

/** Which image was found at which address of an article, under its entry's id. */
export const ImageUsesSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  images: v.array(v.object({ url: v.string(), hash: ImageIdSchema })),
  /** The same hashes again, for the index that says who uses an image. */
  hashes: v.array(ImageIdSchema),
});
export type ImageUses = v.InferOutput<typeof ImageUsesSchema>;

/** The type of an image that may be kept, without parameters; undefined for any other. */
export function keptImageType(contentType: string): string | undefined {
  const [type = ''] = contentType.toLowerCase().split(';');
  return TYPE.test(type.trim()) ? type.trim() : undefined;
}

/** An image of sanitised HTML, with its attributes as the browser writes them. */
const IMAGE = /<img((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*>/g;
const SOURCE = /<source(?:\s+[^\s=>"]+(?:="[^"]*")?)*\s*>/g;

/**
 * The addresses of the images that an article's saved copy shows: those in the text, its lead image,
 * its authors' photos, the site's icon. Only what is fetched, http and https.
 */
export function imageAddresses(article: Article): string[] {
  const { image, siteIcon, author } = article;
  const inText = [...article.articleBody.matchAll(IMAGE)].map(([, attributes]) =>
    addressIn(attributes ?? ''),
  );
  const all = [image, siteIcon, ...author.map((person) => person.image), ...inText];
  const addresses = all.filter((url) => url !== undefined && /^https?:/i.test(url));
  return [...new Set(addresses as string[])].slice(0, MOST);
}

/**
 * The article with what is kept of its images in their places, and without the addresses of the
 * others, so that showing it makes no request.
 * @param local addresses of kept images by those they were published at
 */
export function withLocalImages(article: Article, local: ReadonlyMap<string, string>): Article {
  const { image, siteIcon, author, ...rest } = article;
  const localImage = image === undefined ? undefined : local.get(image);
  const localIcon = siteIcon === undefined ? undefined : local.get(siteIcon);
  return {
    ...rest,
    ...(localImage !== undefined && { image: localImage }),
    ...(localIcon !== undefined && { siteIcon: localIcon }),
    author: author.map(({ image: photo, ...person }) => {
      const kept = photo === undefined ? undefined : local.get(photo);
      return kept === undefined ? person : { ...person, image: kept };
    }),
    articleBody: article.articleBody
      .replace(SOURCE, '')
      .replace(IMAGE, (_, attributes: string) => localImageElement(attributes, local)),
  };
}

function localImageElement(attributes: string, local: ReadonlyMap<string, string>): string {
  const url = addressIn(attributes);
  const kept = url === undefined ? undefined : local.get(url);
  const others = attributes.replace(/\s(?:src|srcset)="[^"]*"/g, '');
  return kept === undefined ? `<img${others}>` : `<img src="${escaped(kept)}"${others}>`;
}

/** The address that is kept of an image: its `src`, or the first of its `srcset`. */
function addressIn(attributes: string): string | undefined {
  const src = /\ssrc="([^"]*)"/.exec(attributes)?.[1];
  const first = /\ssrcset="\s*([^\s",]+)/.exec(attributes)?.[1];
  const written = src ?? first;
  return written?.replace(/&(amp|quot|lt|gt|nbsp);/g, (_, name: string) => CHARACTERS[name] ?? '');
}

const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
};

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
}
