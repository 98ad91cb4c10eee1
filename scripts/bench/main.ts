import { createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILD, buildExtension, PROJECT } from '../browsers/build.ts';
import { ensureBrowser } from '../browsers/install.ts';
import { startChromiumExtractor } from '../extract/chromium-extractor.ts';
import { findPages, type SavedPage, selectPages } from '../extract/pages.ts';
import { Progress } from '../extract/progress.ts';
import { extractPages } from '../extract/run.ts';
import { BASELINES, bundleBaseline } from './bundle-baseline.ts';
import { type Measure, measures, quantile } from './measures.ts';
import { loadScorer, type PageScore, type Scorer } from './scorer.ts';

const USAGE = `npm run bench -- --pages DIR --scorer DIR [options]

Extracts every DIR/SET/PAGE/page.html with the extension, with bare Readability and with Defuddle,
in the same Chromium, and prints how much of the truth (truth.json beside it) each one got right.

  --scorer DIR       the extraction scorer, with its packages installed
  --sets A,B         only these sets
  --ours             the extension alone; the others' last results are shown beside it
  --jobs N           browsers at the same time (2)`;

const OURS = 'byline';

async function extractAll(pages: SavedPage[], script: string, file: string, jobs: number) {
  const executable = ensureBrowser('chromium');
  const out = createWriteStream(file);
  const progress = new Progress(pages.length);
  await extractPages({
    pages,
    jobs,
    timeout: 30_000,
    start: () => startChromiumExtractor(executable, script),
    onRow: (row) => {
      out.write(`${JSON.stringify(row)}\n`);
      progress.add(row);
    },
  });
  await new Promise((done) => out.end(done));
  progress.end();
}

function printTable(head: string[], rows: string[][]): void {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: string[]) =>
    `| ${row.map((cell, i) => (i ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join(' | ')} |`;
  console.log(line(head));
  console.log(
    `|${widths.map((width, i) => `${'-'.repeat(width + 1)}${i ? ':' : '-'}`).join('|')}|`,
  );
  for (const row of rows) console.log(line(row));
}

function printScores(title: string, columns: PageScore[][], figures: Measure[]): void {
  console.log(`\n## ${title} (${columns[0]?.length ?? 0} pages)\n`);
  const rows = figures.flatMap(({ name, of, format }) => {
    const values = columns.map(of);
    if (values.every((value) => value === undefined)) return [];
    return [[name, ...values.map((value) => (value === undefined ? '-' : format(value)))]];
  });
  rows.push([
    'time, x Readability (median of pages)',
    ...columns.map((c) => timesReadability(c, columns[1] ?? [])),
  ]);
  printTable(['', OURS, ...BASELINES], rows);
}

/** How long a page takes beside Readability on the same page, at the median. */
function timesReadability(scores: PageScore[], readability: PageScore[]): string {
  const base = new Map(readability.map(({ id, ms }) => [id, ms]));
  const ratios = scores.flatMap(({ id, ms }) => {
    const other = base.get(id);
    return ms && other ? [ms / other] : [];
  });
  return quantile(ratios, 0.5)?.toFixed(2) ?? '-';
}

function printSet(scorer: Scorer, set: string): void {
  const ids = scorer.ids(set);
  const scoresBy = [OURS, ...BASELINES].map((name) => scorer.scoresOf(name, set));
  const pick = (chosen: string[]) =>
    scoresBy.map((scores) =>
      chosen.flatMap((id) => {
        const score = scores?.get(id);
        return score ? [score] : [];
      }),
    );
  const figures = measures(scorer);
  printScores(set, pick(ids), figures);
  const kindOf = new Map(ids.map((id) => [id, scorer.truthOf(set, id).kind]));
  const kinds = [...new Set(kindOf.values())].filter((kind) => kind !== undefined).sort();
  if (kinds.length < 2) return;
  for (const kind of kinds) {
    printScores(`${set}: ${kind}`, pick(ids.filter((id) => kindOf.get(id) === kind)), figures);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string' },
      scorer: { type: 'string' },
      sets: { type: 'string' },
      ours: { type: 'boolean', default: false },
      jobs: { type: 'string', default: '2' },
    },
  });
  if (!values.pages || !values.scorer) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const directory = resolve(values.pages);
  const results = join(PROJECT, '.output/bench');
  mkdirSync(results, { recursive: true });
  const scorer = await loadScorer(resolve(values.scorer), { pages: directory, results });
  const sets = values.sets?.split(',') ?? scorer.sets();
  const pages = selectPages(findPages(directory), {
    only: sets.map((set) => `${set}/`),
    sample: undefined,
  });

  buildExtension('chromium');
  const scripts = new Map<string, string>([
    [OURS, readFileSync(join(BUILD.chromium, 'extract-article.js'), 'utf8')],
  ]);
  for (const name of BASELINES) {
    const known = sets.every((set) => existsSync(join(results, name, `${set}.jsonl`)));
    if (!(values.ours && known)) scripts.set(name, await bundleBaseline(name));
  }
  for (const [name, script] of scripts) {
    console.error(`${name}:`);
    const file = join(results, `${name}.jsonl`);
    await extractAll(pages, script, file, Number(values.jobs));
    await scorer.importLines(file, name);
  }
  for (const set of sets) printSet(scorer, set);
}

await main();
