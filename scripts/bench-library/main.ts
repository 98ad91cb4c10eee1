import { parseArgs } from 'node:util';
import type { Browser, Surface, Tab } from '../browsers/browser.ts';
import { buildExtension } from '../browsers/build.ts';
import { startDisplay } from '../browsers/display.ts';
import type { BrowserFamily } from '../browsers/find-browser.ts';
import { openBrowser, WINDOW } from '../browsers/open-browser.ts';
import { until } from '../browsers/until.ts';
import { fillLibrary } from './fill-library.ts';
import { extensionMemory } from './process-memory.ts';

const USAGE = `npm run bench:library -- [options]

Fills the library with made-up articles and measures it in the built extension: the sidebar's first
rows and one save, against a library of ten; each keystroke of a search; the memory of the sidebar.

  --browser NAME   chromium or firefox; both without
  --articles N     how many (10000)
  --length N       letters of each text (30000)
  --built          uses what was built last`;

/** What is to be reached. */
const LIMITS = { rows: 1.5, save: 1.5, keystroke: 50, memory: 120 };

const FEW = 10;
const ROUNDS = 9;
/** Milliseconds between two openings, for the last page to be gone with all it has asked for. */
const PAUSE = 1500;
/** Articles that are made in one call. */
const STEP = 500;
/** What is typed: frequent and rare words, two words, a slip, a word of a title. */
const TYPED = ['bare ven', 'skamo', 'Unique77', 'limoo', 'graholtu mo', 'site 12'];

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function openSidebarPage(browser: Browser): Promise<Tab> {
  return browser.openTab(`${browser.extensionUrl}sidepanel.html`);
}

/** Milliseconds from the start of the page's load until its first rows were drawn. */
function firstRows(tab: Surface): Promise<number> {
  return until('first rows of the sidebar', () =>
    tab.evaluateInPage(() => {
      const [mark] = performance.getEntriesByName('library: first rows');
      return document.querySelector('#app a[href]') ? mark?.startTime : undefined;
    }),
  );
}

async function measureRows(browser: Browser): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const tab = await openSidebarPage(browser);
    times.push(await firstRows(tab));
    await tab.close();
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return median(times);
}

/** Milliseconds of one save of a new article, asked for by a page. */
async function measureSave(browser: Browser, name: string): Promise<number> {
  // A page that shows no list, which would take its own time to follow.
  const tab = await browser.openTab(`${browser.extensionUrl}saved-article.html`);
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    times.push(
      await tab.evaluateInPage(
        async (key, number) => {
          const text = 'A text of some words that are saved now. '.repeat(700);
          const article = {
            url: `https://bench.example/${key}/${number}`,
            headline: `Saved ${number}`,
            author: [],
            siteName: 'Bench',
            dir: 'ltr',
            articleBody: `<p>${text}</p>`,
            text,
            wordCount: 6300,
            timeRequired: 'PT20M',
            completeness: { ratio: 1, reachedBy: 'made-up' },
          };
          const start = performance.now();
          const reply = await chrome.runtime.sendMessage({ type: 'library/save', article });
          const taken = performance.now() - start;
          if (!JSON.stringify(reply).includes('"saved"')) throw new Error('It was not saved');
          return taken;
        },
        name,
        round,
      ),
    );
  }
  await tab.close();
  return median(times);
}

async function type(tab: Tab, text: string): Promise<void> {
  await until('search field', () =>
    tab.evaluate((root) => root.querySelector('input[type="search"]') !== null),
  );
  await tab.evaluate((root, value) => {
    const input = root.querySelector<HTMLInputElement>('input[type="search"]');
    if (!input) throw new Error('There is no search field.');
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

/** Types into the search of the sidebar, and tells how long each keystroke took to be answered. */
async function measureSearch(tab: Tab): Promise<number[]> {
  const measured = () =>
    tab.evaluateInPage(() =>
      performance.getEntriesByName('library: search').map(({ duration }) => duration),
    );
  for (const text of TYPED) {
    for (let typed = 1; typed <= text.length; typed += 1) {
      const before = (await measured()).length;
      await tab.evaluate(
        (root, value) => {
          const input = root.querySelector<HTMLInputElement>('input[type="search"]');
          if (!input) throw new Error('There is no search field.');
          input.value = value;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        },
        text.slice(0, typed),
      );
      await until('answered keystroke', async () => (await measured()).length > before);
    }
  }
  return measured();
}

async function fill(browser: Browser, first: number, end: number, length: number): Promise<void> {
  const tab = await openSidebarPage(browser);
  await firstRows(tab).catch(() => undefined);
  for (let start = first; start < end; start += STEP) {
    const count = Math.min(STEP, end - start);
    await tab.evaluateInPage(fillLibrary, { first: start, count, length });
    process.stderr.write(`\r${start + count} articles made `);
  }
  process.stderr.write('\n');
  await tab.close();
}

/** Waits until all texts are in the index, which says so in the page. */
async function indexed(tab: Tab): Promise<void> {
  const start = performance.now();
  await type(tab, 'a');
  await until(
    'whole index',
    () => tab.evaluateInPage(() => performance.getEntriesByName('library: indexed').length > 0),
    600_000,
  );
  console.log(`  index made in ${((performance.now() - start) / 1000).toFixed(0)} s, once`);
}

function line(what: string, value: string, isReached: boolean, limit: string): void {
  console.log(`  ${what.padEnd(52)} ${value.padStart(28)}   ${isReached ? 'ok' : 'NO'} (${limit})`);
  if (!isReached) process.exitCode = 1;
}

async function bench(family: BrowserFamily, articles: number, length: number): Promise<void> {
  const display = await startDisplay(WINDOW.width, WINDOW.height);
  const browser = await openBrowser(family, { display });
  try {
    console.log(`\n${family}: ${articles} articles of ${length} letters`);
    // One save makes the database.
    const emptySave = await measureSave(browser, 'empty');
    await fill(browser, 0, FEW, length);
    const fewRows = await measureRows(browser);
    await fill(browser, 50, 50 + articles - FEW, length);
    const manyRows = await measureRows(browser);
    line(
      'first rows of the sidebar, against those of ten',
      `${manyRows.toFixed(0)} / ${fewRows.toFixed(0)} ms = ${(manyRows / fewRows).toFixed(2)}`,
      manyRows / fewRows <= LIMITS.rows,
      `at most ${LIMITS.rows}`,
    );
    const fullSave = await measureSave(browser, 'full');
    line(
      'one save, against an empty library',
      `${fullSave.toFixed(1)} / ${emptySave.toFixed(1)} ms = ${(fullSave / emptySave).toFixed(2)}`,
      fullSave / emptySave <= LIMITS.save,
      `at most ${LIMITS.save}`,
    );
    const tab = await openSidebarPage(browser);
    await firstRows(tab);
    await indexed(tab);
    const keystrokes = await measureSearch(tab);
    line(
      `a keystroke of a search, median of ${keystrokes.length}`,
      `${median(keystrokes).toFixed(0)} ms, worst ${Math.max(...keystrokes).toFixed(0)} ms`,
      median(keystrokes) <= LIMITS.keystroke,
      `at most ${LIMITS.keystroke} ms`,
    );
    await tab.close();
    await measureMemory(browser);
  } finally {
    browser.close();
    display.stop();
  }
}

/** Of a sidebar that has been opened and searched, with what the background has. */
async function measureMemory(browser: Browser): Promise<void> {
  const tab = await openSidebarPage(browser);
  await firstRows(tab);
  await until('search', async () => (await measureSearch(tab)).length > 0);
  const memory = await until('memory at rest', async () => {
    const before = extensionMemory();
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const after = extensionMemory();
    if (before === undefined || after === undefined) return Number.NaN;
    return Math.abs(after - before) < 2 ** 20 && after / 2 ** 20;
  });
  line(
    'memory of the open sidebar, searched, and background',
    Number.isNaN(memory) ? 'not told here' : `${memory.toFixed(0)} MB`,
    !(memory > LIMITS.memory),
    `under ${LIMITS.memory} MB`,
  );
  await tab.close();
}

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    articles: { type: 'string', default: '10000' },
    length: { type: 'string', default: '30000' },
    built: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
} else {
  const families = (['chromium', 'firefox'] as const).filter(
    (family) => values.browser === undefined || values.browser === family,
  );
  for (const family of families) {
    if (!values.built) buildExtension(family);
    await bench(family, Number(values.articles), Number(values.length));
  }
}
