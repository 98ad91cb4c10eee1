import { startChromiumExtractor } from '../extract/chromium-extractor.ts';
import type { Extractor } from '../extract/extractor.ts';
import type { SavedPage } from '../extract/pages.ts';
import type { Row } from '../extract/run.ts';

/** How long one page may take one extractor altogether, in milliseconds. */
const TIMEOUT = 30_000;

export interface SideBySide {
  readonly executable: string;
  readonly pages: readonly SavedPage[];
  /** What is run in the page, by name. */
  readonly scripts: ReadonlyMap<string, string>;
  readonly jobs: number;
  readonly onRow: (name: string, row: Row) => void;
}

/**
 * Runs every script in every page, each in a page that was loaded for it alone, so that all start
 * cold as they do in a reader's tab. A page's runs follow one another at once, the first now one
 * and now another, so that what else the machine does falls on all alike.
 */
export async function extractSideBySide(options: SideBySide): Promise<void> {
  const queue = options.pages.entries();
  const names = [...options.scripts.keys()];

  async function work(): Promise<void> {
    const extractors = new Map<string, Extractor>();
    try {
      // The queue is shared: every job takes the next page that nobody has.
      for (const [index, page] of queue) {
        const first = index % names.length;
        for (const name of [...names.slice(first), ...names.slice(0, first)]) {
          options.onRow(name, await runOne(name, page, extractors));
        }
      }
    } finally {
      for (const extractor of extractors.values()) extractor.kill();
    }
  }

  async function runOne(
    name: string,
    page: SavedPage,
    extractors: Map<string, Extractor>,
  ): Promise<Row> {
    const { id, url } = page;
    try {
      const extractor =
        extractors.get(name) ??
        (await startChromiumExtractor(options.executable, options.scripts.get(name) ?? ''));
      extractors.set(name, extractor);
      const { ms, extraction } = await within(extractor.extract(page), TIMEOUT);
      const rounded = Math.round(ms * 10) / 10;
      return extraction.status === 'article'
        ? { id, url, ms: rounded, article: extraction.article }
        : { id, url, ms: rounded, reason: extraction.reason };
    } catch (error) {
      extractors.get(name)?.kill();
      extractors.delete(name);
      return { id, url, reason: error instanceof Error ? error.message : String(error) };
    }
  }

  await Promise.all(Array.from({ length: Math.min(options.jobs, options.pages.length) }, work));
}

function within<T>(promise: Promise<T>, timeout: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('timeout')), timeout);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
