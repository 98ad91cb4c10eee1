import type { Extractor } from './extractor.ts';
import type { SavedPage } from './pages.ts';

/** One line of the result. */
export interface Row {
  id: string;
  url: string;
  /** Time of the extraction inside the page, in milliseconds; missing when it never ended. */
  ms?: number;
  article?: unknown;
  reason?: string;
}

/** A row as a line. What some readers of lines take for a line's end (U+2028, U+2029) is escaped. */
export function lineOf(row: Row): string {
  return JSON.stringify(row)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

export interface RunOptions {
  pages: SavedPage[];
  start: () => Promise<Extractor>;
  /** How many browsers work at the same time. */
  jobs: number;
  /** How long one page may take altogether, in milliseconds. */
  timeout: number;
  onRow: (row: Row) => void;
}

/** How often a browser that does not start is tried again. */
const START_ATTEMPTS = 3;

function within<T>(promise: Promise<T>, timeout: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('timeout')), timeout);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function startPatiently(start: () => Promise<Extractor>): Promise<Extractor> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start();
    } catch (error) {
      if (attempt === START_ATTEMPTS) throw error;
    }
  }
}

/**
 * Extracts every page and reports a row for each, as they are done. A page that hangs, crashes
 * or throws costs its browser, which is replaced, and is reported with the reason.
 */
export async function extractPages({
  pages,
  start,
  jobs,
  timeout,
  onRow,
}: RunOptions): Promise<void> {
  const queue = pages.values();

  async function work(): Promise<void> {
    let extractor: Extractor | undefined;
    try {
      // The queue is shared: every job takes the next page that nobody has.
      for (const page of queue) {
        extractor ??= await startPatiently(start);
        const { id, url } = page;
        try {
          const { ms, extraction } = await within(extractor.extract(page), timeout);
          const rounded = Math.round(ms * 10) / 10;
          if (extraction.status === 'article') {
            onRow({ id, url, ms: rounded, article: extraction.article });
          } else {
            onRow({ id, url, ms: rounded, reason: extraction.reason });
          }
        } catch (error) {
          onRow({ id, url, reason: error instanceof Error ? error.message : String(error) });
          extractor.kill();
          extractor = undefined;
        }
      }
    } finally {
      extractor?.kill();
    }
  }

  await Promise.all(Array.from({ length: Math.min(jobs, pages.length) }, work));
}
