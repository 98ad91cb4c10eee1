import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** A page on disk, with the address it is to be loaded at. */
export interface SavedPage {
  /** The path of its folder below the pages directory, such as `set/page`. */
  id: string;
  file: string;
  url: string;
}

function recordedUrl(folder: string): string | undefined {
  const file = join(folder, 'truth.json');
  if (!existsSync(file)) return undefined;
  const { url } = JSON.parse(readFileSync(file, 'utf8')) as { url?: unknown };
  if (typeof url !== 'string' || !URL.canParse(url)) return undefined;
  return /^https?:/.test(url) ? url : undefined;
}

/** Every `page.html` below a directory, in the order of their paths. */
export function findPages(directory: string): SavedPage[] {
  return globSync('**/page.html', { cwd: directory })
    .sort()
    .map((path) => {
      const file = join(directory, path);
      const id = dirname(path).split(sep).join('/');
      const url = recordedUrl(dirname(file)) ?? new URL(encodeURI(id), 'http://page.invalid/').href;
      return { id, file, url };
    });
}

/**
 * A part of the pages.
 *
 * @param only - ids, or beginnings of ids that end with `/`
 * @param sample - how many to keep, evenly spread over all
 */
export function selectPages(
  pages: SavedPage[],
  { only, sample }: { only?: string[] | undefined; sample?: number | undefined },
): SavedPage[] {
  const chosen = only
    ? pages.filter(({ id }) =>
        only.some((wanted) => (wanted.endsWith('/') ? id.startsWith(wanted) : id === wanted)),
      )
    : pages;
  if (sample === undefined || sample >= chosen.length) return chosen;
  return chosen.filter(
    (_, index) =>
      Math.floor(((index + 1) * sample) / chosen.length) >
      Math.floor((index * sample) / chosen.length),
  );
}
