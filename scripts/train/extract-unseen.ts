import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { ensureBrowser } from '../browsers/install.ts';
import { startChromiumExtractor } from '../extract/chromium-extractor.ts';
import { findPages, type SavedPage, selectPages } from '../extract/pages.ts';
import { Progress } from '../extract/progress.ts';
import { extractPages, lineOf } from '../extract/run.ts';
import type { BoostOptions } from './boost.ts';
import { FOLDS, foldOf, learn } from './cross-validate.ts';
import { sourceOf } from './encode-forest.ts';
import { type LabelledPage, siteOf } from './pages.ts';

/**
 * Extracts pages as the extension does, each judged by what was learned from other sites only, and
 * writes what `npm run extract` writes: what it scores is what other pages may expect.
 */
export async function extractUnseen(
  learned: readonly LabelledPage[],
  options: BoostOptions,
  {
    directory,
    file,
    only,
    sample,
  }: {
    directory: string;
    file: string;
    only: string[] | undefined;
    sample: number | undefined;
  },
): Promise<void> {
  const executable = ensureBrowser('chromium');
  const chosen = selectPages(findPages(directory), { only, sample });
  const out = createWriteStream(file);
  const progress = new Progress(chosen.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = (site: string) => foldOf(site) === fold;
    const pages = chosen.filter(({ url }: SavedPage) => isOut(siteOf(url)));
    if (pages.length === 0) continue;
    const forest = learn(
      learned.filter(({ site }) => !isOut(site)),
      options,
    );
    const script = await bundle(sourceOf(forest));
    await extractPages({
      pages,
      jobs: 2,
      timeout: 30_000,
      start: () => startChromiumExtractor(executable, script),
      onRow: (row) => {
        out.write(`${lineOf(row)}\n`);
        progress.add(row);
      },
    });
  }
  await new Promise((done) => out.end(done));
  progress.end();
}

/** The extraction with other weights than those that are kept. */
async function bundle(weights: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'weights',
        enforce: 'pre',
        load: (id) => (id.endsWith('/judge-weights.ts') ? weights : undefined),
      },
    ],
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, '../../core/article/extract-article.ts'),
        formats: ['iife'],
        name: 'extraction',
      },
    },
  });
  const [{ output: files }] = output as [Rolldown.RolldownOutput];
  return `${files[0].code}\n;extraction.extractArticle(document, location.href);`;
}
