import { createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILD, buildExtension, PROJECT } from '../browsers/build.ts';
import { ensureBrowser } from '../browsers/install.ts';
import { findPages, type SavedPage, selectPages } from '../extract/pages.ts';
import { Progress } from '../extract/progress.ts';
import { lineOf, type Row } from '../extract/run.ts';
import { printAuthorCards, readCardTruths } from './author-cards.ts';
import { BASELINES, type Baseline, bundleBaseline } from './bundle-baseline.ts';
import { measureGrowth } from './growth.ts';
import { type Measure, measures } from './measures.ts';
import { loadScorer, type PageScore, type Scorer } from './scorer.ts';
import { extractSideBySide } from './side-by-side.ts';
import { printTable } from './table.ts';
import { printTimes, timesReadability } from './times.ts';

const USAGE = `npm run bench -- --pages DIR [options]

Extracts DIR/SET/PAGE/page.html with the extension, with bare Readability and with Defuddle, in the
same Chromium, each in a page loaded for it alone; prints how much of the truth (truth.json beside
the page) each one got right, how long each took, and how the extension's time grows with the page.

  --scorer DIR       the extraction scorer, with its packages installed; only times without it
  --cards DIR        the author cards' truth and scorer: prints their table, and the boxes left
  --sets A,B         only these sets; none for the author cards alone
  --sample N         only N pages of each set, evenly spread
  --ours             the extension alone; the others' last results are shown beside it
  --extension DIR    take this build; without it the extension is built first
  --jobs N           pages at the same time (1; more are quicker and spoil the times)`;

const OURS = 'byline';

/** Extracts all pages with all scripts; each one's rows go to a file of its name. */
async function extractAll(
  pages: SavedPage[],
  scripts: ReadonlyMap<string, string>,
  directory: string,
  jobs: number,
): Promise<Map<string, Row[]>> {
  const rows = new Map([...scripts.keys()].map((name) => [name, [] as Row[]]));
  const files = new Map(
    [...scripts.keys()].map((name) => [name, createWriteStream(join(directory, `${name}.jsonl`))]),
  );
  const progress = new Progress(pages.length);
  await extractSideBySide({
    executable: ensureBrowser('chromium'),
    pages,
    scripts,
    jobs,
    onRow: (name, row) => {
      files.get(name)?.write(`${lineOf(row)}\n`);
      rows.get(name)?.push(row);
      if (name === OURS) progress.add(row);
    },
  });
  for (const file of files.values()) await new Promise((done) => file.end(done));
  progress.end();
  return rows;
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
    ...columns.map((column) => timesReadability(column, columns[1] ?? [])),
  ]);
  printTable(['', OURS, ...BASELINES], rows);
}

function printSet(scorer: Scorer, set: string, wanted: ReadonlySet<string>): void {
  const ids = scorer.ids(set).filter((id) => wanted.has(`${set}/${id}`));
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

function readArguments() {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string' },
      scorer: { type: 'string' },
      cards: { type: 'string' },
      sets: { type: 'string' },
      sample: { type: 'string' },
      ours: { type: 'boolean', default: false },
      extension: { type: 'string' },
      jobs: { type: 'string', default: '1' },
    },
  });
  if (!values.pages) return undefined;
  return { ...values, pages: resolve(values.pages), jobs: Math.max(1, Number(values.jobs)) };
}

async function scriptsToRun(
  extension: string,
  baselines: readonly Baseline[],
): Promise<Map<string, string>> {
  const ours = readFileSync(join(extension, 'extract-article.js'), 'utf8');
  const scripts = new Map<string, string>([[OURS, ours]]);
  for (const name of baselines) scripts.set(name, await bundleBaseline(name));
  return scripts;
}

async function main(): Promise<void> {
  const options = readArguments();
  if (!options) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const results = join(PROJECT, '.output/bench');
  mkdirSync(results, { recursive: true });
  if (!options.extension) buildExtension('chromium');
  const extension = resolve(options.extension ?? BUILD.chromium);
  const all = findPages(options.pages);
  const known = [...new Set(all.map(({ id }) => id.split('/')[0] ?? id))];
  const sets = options.sets === 'none' ? [] : (options.sets?.split(',') ?? known);
  const sample = options.sample === undefined ? undefined : Number(options.sample);
  const pages = sets.flatMap((set) => selectPages(all, { only: [`${set}/`], sample }));

  if (pages.length > 0) {
    const scored = options.scorer !== undefined;
    const have = (name: string) => existsSync(join(results, `${name}.jsonl`));
    const baselines = BASELINES.filter(
      (name) => !(options.ours && have(name)) && (scored || name === 'readability'),
    );
    const scripts = await scriptsToRun(extension, baselines);
    const rows = await extractAll(pages, scripts, results, options.jobs);
    if (options.scorer) {
      const scorer = await loadScorer(resolve(options.scorer), { pages: options.pages, results });
      for (const name of scripts.keys()) {
        await scorer.importLines(join(results, `${name}.jsonl`), name);
      }
      const wanted = new Set(pages.map(({ id }) => id));
      for (const set of sets) printSet(scorer, set, wanted);
    }
    printTimes(sets, rows, OURS);
    const growth = await measureGrowth(ensureBrowser('chromium'), scripts.get(OURS) ?? '', pages);
    if (growth) {
      console.log(`\n## Growth: ${growth.id}, its body repeated\n`);
      printTable(
        ['times', 'kB', 'ms', 'ms for 100 kB'],
        growth.points.map(({ times, bytes, ms }) => [
          String(times),
          (bytes / 1000).toFixed(0),
          ms.toFixed(0),
          ((ms / bytes) * 100_000).toFixed(1),
        ]),
      );
      console.log(`\ntime grows with size to the power of ${growth.exponent.toFixed(2)}`);
    }
  }
  if (options.cards) {
    const cards = resolve(options.cards);
    const ids = readCardTruths(cards).map(({ set, id }) => `${set}/${id}`);
    const directory = join(results, 'cards');
    mkdirSync(directory, { recursive: true });
    await extractAll(
      selectPages(all, { only: ids }),
      await scriptsToRun(extension, []),
      directory,
      options.jobs,
    );
    printAuthorCards(cards, join(directory, `${OURS}.jsonl`));
  }
}

await main();
