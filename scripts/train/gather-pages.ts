import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { ensureBrowser } from '../browsers/install.ts';
import { startChromiumExtractor } from '../extract/chromium-extractor.ts';
import { findPages, selectPages } from '../extract/pages.ts';
import { Progress } from '../extract/progress.ts';
import { extractPages, lineOf } from '../extract/run.ts';

/**
 * Writes what the extension knows of every page's blocks, a line {id, article} a page, so that
 * training needs no browser.
 * @param only ids, or beginnings of ids, to which the pages are limited
 */
export async function gatherPages(
  directory: string,
  file: string,
  only: string[] | undefined,
): Promise<void> {
  const executable = ensureBrowser('chromium');
  const script = await bundle();
  const pages = selectPages(findPages(directory), { only, sample: undefined });
  const out = createWriteStream(file);
  const progress = new Progress(pages.length);
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
  await new Promise((done) => out.end(done));
  progress.end();
}

async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'gather.ts'), formats: ['iife'], name: 'gather' },
    },
  });
  const [{ output: files }] = output as [Rolldown.RolldownOutput];
  return `${files[0].code}\n;gather();`;
}
