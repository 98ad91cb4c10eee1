import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { BoostOptions } from './boost.ts';
import { judgeUnseen, learn, scores } from './cross-validate.ts';
import { sourceOf } from './encode-forest.ts';
import { extractUnseen } from './extract-unseen.ts';
import { gatherPages } from './gather-pages.ts';
import { readLabelledPages } from './pages.ts';

const USAGE = `npm run train -- --pages DIR [options]

Learns which blocks of a page are the article's from every DIR/SET/PAGE/page.html that has a
truth.json beside it, and writes core/article/body/judge-weights.ts.

  --evidence FILE   where what is known of the blocks is kept between runs (evidence.jsonl)
  --only ID,SET/    only these pages, or all whose id begins so
  --unseen          only judges each page by what was learned from other sites, and prints the scores
  --out FILE.jsonl  only extracts each page with what was learned from other sites
  --sample N        of these only N pages, evenly spread`;

const WEIGHTS = join(import.meta.dirname, '../../core/article/body/judge-weights.ts');

const OPTIONS: BoostOptions = {
  trees: 92,
  leaves: 12,
  rate: 0.1,
  leastRows: 60,
  lambda: 20,
  features: 0.3,
  rows: 0.6,
};

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    evidence: { type: 'string', default: 'evidence.jsonl' },
    only: { type: 'string' },
    out: { type: 'string' },
    sample: { type: 'string' },
    unseen: { type: 'boolean', default: false },
  },
});

if (!values.pages) {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  const directory = resolve(values.pages);
  const file = resolve(values.evidence);
  if (!existsSync(file)) await gatherPages(directory, file, values.only?.split(','));
  const pages = await readLabelledPages(file, directory);
  console.log(`${pages.length} pages with a truth`);
  if (values.unseen) {
    const means = [...scores(pages, judgeUnseen(pages, OPTIONS))].sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    for (const [name, value] of means) console.log(`  ${name.padEnd(24)} ${value.toFixed(4)}`);
  } else if (values.out) {
    await extractUnseen(pages, OPTIONS, {
      directory,
      file: resolve(values.out),
      only: values.only?.split(','),
      sample: values.sample === undefined ? undefined : Number(values.sample),
    });
  } else {
    const source = sourceOf(learn(pages, OPTIONS));
    writeFileSync(WEIGHTS, source);
    console.log(`${WEIGHTS}: ${gzipSync(source).length} bytes gzipped`);
  }
}
