import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SEED_PATH, startFixtureServer } from '../../tests/fixtures/server.ts';
import type { Browser } from '../browsers/browser.ts';
import { BUILD, buildExtension } from '../browsers/build.ts';
import { type Display, startDisplay } from '../browsers/display.ts';
import { openBrowser } from '../browsers/open-browser.ts';
import { buildFloor } from './build-floor.ts';
import { type Changes, watchScreen } from './screen-watch.ts';

const USAGE = `npm run bench:speed -- [options]

From a real press of the reader's keys to the first and to the last change of the screen, seen from
outside the browser, beside the floor: an extension of a dozen lines that runs Readability and shows
its HTML. Both take turns in two windows of Chromium. Milliseconds, median and 95th percentile.

  --page FILE        a saved page, several times if need be (the fixtures without)
  --runs N           runs for each page (15)
  --extension DIR    a build of the extension that is there (without, one is made)`;

/** The part of the screen that is watched: the page, clear of the window's own controls. */
const WATCHED = { x: 20, y: 180, width: 1000, height: 600 };

/** Milliseconds that a page rests before the film begins, and the film before the key. */
const REST = 1200;
const LEAD = 700;

/** Seconds of film. */
const FILM = 4;

/** How many times the floor's time is still good. */
const LIMIT = 1.25;

const FIXTURES = [SEED_PATH, '/long.html'];

interface Contender {
  name: string;
  browser: Browser;
  display: Display;
  keys: string;
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

async function contender(name: string, extension: string): Promise<Contender> {
  const display = await startDisplay(1280, 900);
  const browser = await openBrowser('chromium', { display, extension });
  return { name, browser, display, keys: 'alt+r' };
}

async function run({ browser, display, keys }: Contender, url: string): Promise<Changes> {
  const tab = await browser.openTab(url);
  await tab.focus();
  await rest(REST);
  const watch = watchScreen(display.name, WATCHED, FILM);
  await rest(LEAD);
  const start = performance.now();
  display.press(keys);
  const changes = await watch.changes(start);
  await tab.close();
  return changes;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Serves one saved page, and nothing that it refers to. */
async function serveFile(file: string): Promise<{ url: string; close: () => void }> {
  const html = readFileSync(file);
  const server = createServer((request, response) => {
    if (request.url !== '/') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

async function compare(name: string, url: string, contenders: Contender[], runs: number) {
  const results = new Map<string, Changes[]>(contenders.map((one) => [one.name, []]));
  // The first run of each is not counted: whatever a browser does once, it does there.
  for (let number = 0; number <= runs; number += 1) {
    for (const one of contenders) {
      const changes = await run(one, url);
      if (number > 0) results.get(one.name)?.push(changes);
    }
  }
  console.log(`\n${name}`);
  const floor = results.get('floor') ?? [];
  let good = true;
  for (const [contenderName, changes] of results) {
    const cells = (['first', 'last'] as const).map((which) => {
      const values = changes.flatMap((change) => change[which] ?? []);
      const base = quantile(
        floor.flatMap((change) => change[which] ?? []),
        0.5,
      );
      const median = quantile(values, 0.5);
      const times = median / base;
      if (contenderName !== 'floor' && !(times <= LIMIT)) good = false;
      const missed = runs - values.length;
      return `${which} ${median.toFixed(0)} (p95 ${quantile(values, 0.95).toFixed(0)}), ${times.toFixed(2)} x${missed > 0 ? `, ${missed} not seen` : ''}`;
    });
    console.log(`  ${contenderName.padEnd(8)}${cells.join('   ')}`);
  }
  return good;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      page: { type: 'string', multiple: true },
      runs: { type: 'string', default: '15' },
      extension: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  if (values.extension === undefined) buildExtension('chromium');
  const extension = values.extension === undefined ? BUILD.chromium : resolve(values.extension);
  const floor = await buildFloor();
  const contenders = [await contender('floor', floor), await contender('byline', extension)];
  const fixtures = await startFixtureServer();
  let good = true;
  try {
    for (const file of values.page ?? []) {
      const page = await serveFile(resolve(file));
      good = (await compare(basename(file), page.url, contenders, Number(values.runs))) && good;
      page.close();
    }
    for (const path of values.page ? [] : FIXTURES) {
      good = (await compare(path, fixtures.origin + path, contenders, Number(values.runs))) && good;
    }
  } finally {
    for (const { browser, display } of contenders) {
      browser.close();
      display.stop();
    }
    fixtures.close();
  }
  console.log(`\n${good ? 'Within' : 'NOT within'} ${LIMIT} times the floor.`);
  process.exitCode = good ? 0 : 1;
}

await main();
process.exit();
