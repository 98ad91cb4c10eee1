import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILD, buildExtension } from '../browsers/build.ts';
import type { BrowserFamily } from '../browsers/find-browser.ts';
import { ensureBrowser } from '../browsers/install.ts';
import { startChromiumExtractor } from './chromium-extractor.ts';
import type { Extractor } from './extractor.ts';
import { startFirefoxExtractor } from './firefox-extractor.ts';
import { findPages, selectPages } from './pages.ts';
import { Progress } from './progress.ts';
import { extractPages, lineOf } from './run.ts';

const USAGE = `npm run extract -- --pages DIR --out FILE.jsonl [options]

Loads every DIR/**/page.html in a real browser, without a network, and writes what the
extension's extraction script makes of it: a line {id, url, ms, article} or {id, url, ms, reason}.

  --browser chromium|firefox  chromium unless said otherwise
  --jobs N                    browsers at the same time (2)
  --only ID,SET/              only these pages, or all whose id begins so
  --sample N                  only N pages, evenly spread
  --timeout SECONDS           for one page altogether (30)
  --extension DIR             take this build; without it the extension is built first`;

const STARTERS: Record<BrowserFamily, (executable: string, script: string) => Promise<Extractor>> =
  {
    chromium: startChromiumExtractor,
    firefox: startFirefoxExtractor,
  };

class UsageError extends Error {}

function positive(name: string, value: string): number {
  const number = Number(value);
  if (!(number > 0)) throw new UsageError(`--${name} needs a number above zero, not "${value}".`);
  return number;
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string' },
      out: { type: 'string' },
      browser: { type: 'string', default: 'chromium' },
      jobs: { type: 'string', default: '2' },
      only: { type: 'string' },
      sample: { type: 'string' },
      timeout: { type: 'string', default: '30' },
      extension: { type: 'string' },
    },
  });
  const { pages, out, browser } = values;
  if (!pages || !out) throw new UsageError(USAGE);
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new UsageError(`--browser is chromium or firefox, not "${browser}".`);
  }
  return {
    directory: resolve(pages),
    out: resolve(out),
    browser: browser as BrowserFamily,
    jobs: Math.ceil(positive('jobs', values.jobs)),
    only: values.only?.split(','),
    sample: values.sample === undefined ? undefined : positive('sample', values.sample),
    timeout: positive('timeout', values.timeout) * 1000,
    extension: values.extension,
  };
}

async function main(): Promise<void> {
  const options = readArguments();
  const pages = selectPages(findPages(options.directory), options);
  if (pages.length === 0) throw new UsageError(`There is no page.html in ${options.directory}.`);
  const executable = ensureBrowser(options.browser);
  if (!options.extension) buildExtension(options.browser);
  const script = join(options.extension ?? BUILD[options.browser], 'extract-article.js');
  if (!existsSync(script)) throw new UsageError(`${script} does not exist.`);
  const source = readFileSync(script, 'utf8');

  const out = createWriteStream(options.out);
  const progress = new Progress(pages.length);
  await extractPages({
    pages,
    jobs: options.jobs,
    timeout: options.timeout,
    start: () => STARTERS[options.browser](executable, source),
    onRow: (row) => {
      out.write(`${lineOf(row)}\n`);
      progress.add(row);
    },
  });
  await new Promise((done) => out.end(done));
  progress.end();
}

try {
  await main();
} catch (error) {
  const isPlain = error instanceof UsageError || (error as Error).name === 'MissingError';
  console.error(isPlain ? (error as Error).message : error);
  process.exitCode = 1;
}
