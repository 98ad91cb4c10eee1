import * as v from 'valibot';
import { ImageIdSchema } from '../library/entry.ts';

/** The first file of a backup, which says that it is one. */
export const MANIFEST = 'backup.json';
/** Every entry, as it is stored, one a line; the trash too. */
export const ENTRIES = 'entries.jsonl';
/** Which images articles have, one article a line. */
export const IMAGE_USES = 'image-uses.jsonl';
/** Everything else that is stored: settings, colours of tags, who is the same person. */
export const SETTINGS = 'settings.json';
const ARTICLES = 'articles/';
const IMAGES = 'images/';

/** Raised when a backup is written otherwise; an older one can always be restored. */
export const BACKUP_VERSION = 1;

export const ManifestSchema = v.object({
  format: v.literal('byline-backup'),
  version: v.number(),
  /** ISO 8601. */
  made: v.string(),
  /** How many files of each kind there are, by which one that is cut off is known. */
  entries: v.number(),
  texts: v.number(),
  images: v.number(),
});
export type Manifest = v.InferOutput<typeof ManifestSchema>;

/** Where an article's text is in the backup. */
export function articleFile(id: string): string {
  return `${ARTICLES}${id}.json`;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
  'image/x-icon': 'ico',
  'image/vnd.microsoft.icon': 'icon',
};

/** Where an image is, with an extension by which other programs can show it. */
export function imageFile(hash: string, type: string): string {
  return `${IMAGES}${hash}.${EXTENSIONS[type] ?? 'png'}`;
}

/** What a file of a backup is; undefined for one that is none. */
export type BackupFile =
  | { readonly kind: 'manifest' | 'entries' | 'uses' | 'settings' }
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: 'image'; readonly hash: string; readonly type: string };

export function fileOf(name: string): BackupFile | undefined {
  switch (name) {
    case MANIFEST:
      return { kind: 'manifest' };
    case ENTRIES:
      return { kind: 'entries' };
    case IMAGE_USES:
      return { kind: 'uses' };
    case SETTINGS:
      return { kind: 'settings' };
  }
  const article = /^articles\/([0-9a-f-]{36})\.json$/.exec(name)?.[1];
  if (article !== undefined) return { kind: 'article', id: article };
  const [, hash = '', extension = ''] = /^images\/([0-9a-f]+)\.([a-z]+)$/.exec(name) ?? [];
  const type = Object.keys(EXTENSIONS).find((each) => EXTENSIONS[each] === extension);
  if (type === undefined || !v.is(ImageIdSchema, hash)) return undefined;
  return { kind: 'image', hash, type };
}

/** Why a file cannot be restored. Each has its own sentence in the interface. */
export type BackupProblem = 'not-a-backup' | 'newer' | 'damaged' | 'no-room';

export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly problem: BackupProblem;

  constructor(problem: BackupProblem, options?: ErrorOptions) {
    super(`The backup cannot be restored: ${problem}`, options);
    this.problem = problem;
  }
}
