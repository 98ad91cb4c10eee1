import { parseArgs } from 'node:util';
import type { Browser, Surface, Tab } from '../browsers/browser.ts';
import { makeProfile, removeProfile } from '../browsers/browser-process.ts';
import { buildExtension } from '../browsers/build.ts';
import { type Display, startDisplay } from '../browsers/display.ts';
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

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

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

/** Once more: the times of both libraries, taken in turns, so that the machine is as busy for each. */
async function inTurns(
  few: () => Promise<number>,
  many: () => Promise<number>,
): Promise<{ few: number; many: number }> {
  const times = { few: [] as number[], many: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.few.push(await few());
    times.many.push(await many());
  }
  return { few: median(times.few), many: median(times.many) };
}

async function timeRows(browser: Browser): Promise<number> {
  const tab = await openSidebarPage(browser);
  const time = await firstRows(tab);
  await tab.close();
  await pause(PAUSE);
  return time;
}

let saved = 0;

/** Milliseconds of one save of a new article, asked for by a page that shows no list. */
async function timeSave(tab: Tab): Promise<number> {
  saved += 1;
  return tab.evaluateInPage(async (number) => {
    const text = 'A text of some words that are saved now. '.repeat(700);
    const article = {
      url: `https://bench.example/${number}`,
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
  }, saved);
}

/** In the page's own world: each world beside it takes memory, which is measured here. */
async function type(tab: Tab, text: string): Promise<void> {
  await until('search field', () =>
    tab.evaluateInPage(() => document.querySelector('search input') !== null),
  );
  await tab.evaluateInPage((value) => {
    const input = document.querySelector<HTMLInputElement>('search input');
    if (!input) throw new Error('There is no search field.');
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

/** How long each keystroke so far took to be answered, in milliseconds. */
function durations(tab: Tab): Promise<number[]> {
  return tab.evaluateInPage(() =>
    performance.getEntriesByName('library: search').map(({ duration }) => duration),
  );
}

interface Keystroke {
  readonly typed: string;
  /** Milliseconds until it was answered. */
  readonly took: number;
}

/** Types into the search of the sidebar, and tells how long each keystroke took. */
async function measureSearch(tab: Tab): Promise<Keystroke[]> {
  const keystrokes: Keystroke[] = [];
  for (const typed of TYPED.flatMap(keystrokesOf)) {
    const before = (await durations(tab)).length;
    await type(tab, typed);
    const took = await until(
      `answer to "${typed}"`,
      async () => (await durations(tab)).slice(before)[0],
    );
    keystrokes.push({ typed, took });
  }
  return keystrokes;
}

/** What the field has after each keystroke. A space at the end asks for nothing else, so it is no search. */
function keystrokesOf(text: string): string[] {
  return Array.from(text, (_, last) => text.slice(0, last + 1)).filter(
    (typed) => !typed.endsWith(' '),
  );
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

/** Waits until the sidebar has the whole list: what is asked before is asked of the newest alone. */
async function wholeList(tab: Tab, articles: number): Promise<void> {
  await until(
    'whole list',
    () =>
      tab.evaluateInPage(
        (count) =>
          Number(document.querySelector('.saved-list')?.getAttribute('aria-rowcount')) >= count,
        articles,
      ),
    60_000,
  );
}

/** Waits until all texts are in the index, which says so in the page. */
async function indexed(tab: Tab): Promise<void> {
  await until(
    'whole index',
    () => tab.evaluateInPage(() => performance.getEntriesByName('library: indexed').length > 0),
    600_000,
  );
}

function line(what: string, value: string, isReached: boolean, limit: string): void {
  console.log(`  ${what.padEnd(52)} ${value.padStart(28)}   ${isReached ? 'ok' : 'NO'} (${limit})`);
  if (!isReached) process.exitCode = 1;
}

/** A library in a browser that can be closed and opened again. */
class Shelf {
  readonly #family: BrowserFamily;
  readonly #profile = makeProfile();
  readonly #display: Display;
  #browser: Browser | undefined;

  constructor(family: BrowserFamily, display: Display) {
    this.#family = family;
    this.#display = display;
    process.once('exit', () => this.clear());
  }

  async open(): Promise<Browser> {
    this.#browser ??= await openBrowser(this.#family, {
      display: this.#display,
      profile: this.#profile,
    });
    return this.#browser;
  }

  async close(): Promise<void> {
    this.#browser?.close();
    await this.#browser?.ended;
    this.#browser = undefined;
  }

  clear(): void {
    this.#browser?.close();
    removeProfile(this.#profile);
  }
}

async function bench(family: BrowserFamily, articles: number, length: number): Promise<void> {
  const displays = await Promise.all([1, 2].map(() => startDisplay(WINDOW.width, WINDOW.height)));
  const [fewShelf, manyShelf] = displays.map((display) => new Shelf(family, display)) as [
    Shelf,
    Shelf,
  ];
  try {
    console.log(`\n${family}: ${articles} articles of ${length} letters`);
    await fill(await fewShelf.open(), 0, FEW, length);
    await fill(await manyShelf.open(), 0, articles, length);
    // As the reader meets it: a browser that has not just made all of it.
    await Promise.all([fewShelf.close(), manyShelf.close()]);
    const few = await fewShelf.open();
    const many = await manyShelf.open();
    const rows = await inTurns(
      () => timeRows(few),
      () => timeRows(many),
    );
    sayRatio('first rows of the sidebar, against those of ten', rows, LIMITS.rows);
    const pages = await Promise.all(
      [few, many].map((browser) => browser.openTab(`${browser.extensionUrl}saved-article.html`)),
    );
    const [fewPage, manyPage] = pages as [Tab, Tab];
    const saves = await inTurns(
      () => timeSave(fewPage),
      () => timeSave(manyPage),
    );
    sayRatio('one save, against a library of ten', saves, LIMITS.save);
    await fewShelf.close();
    await manyPage.close();
    const tab = await openSidebarPage(many);
    await firstRows(tab);
    await wholeList(tab, articles);
    const start = performance.now();
    await type(tab, 'a');
    sayKeystrokes('a keystroke while texts are indexed', await measureSearch(tab));
    await indexed(tab);
    const seconds = (performance.now() - start) / 1000;
    console.log(`  the index was whole ${seconds.toFixed(0)} s after the first search, once`);
    sayKeystrokes('a keystroke of a search', await measureSearch(tab));
    await manyShelf.close();
    await sayMemory(fewShelf, manyShelf, articles);
  } finally {
    fewShelf.clear();
    manyShelf.clear();
    for (const display of displays) display.stop();
  }
}

function sayKeystrokes(what: string, keystrokes: readonly Keystroke[]): void {
  const middle = median(keystrokes.map(({ took }) => took));
  const [slowest] = keystrokes.toSorted((a, b) => b.took - a.took);
  line(
    `${what}, median of ${keystrokes.length}`,
    `${middle.toFixed(0)} ms, worst ${slowest?.took.toFixed(0)} ms, “${slowest?.typed}”`,
    middle <= LIMITS.keystroke,
    `at most ${LIMITS.keystroke} ms`,
  );
}

function sayRatio(what: string, { few, many }: { few: number; many: number }, limit: number): void {
  const ratio = many / few;
  const value = `${many.toFixed(0)} / ${few.toFixed(0)} ms = ${ratio.toFixed(2)}`;
  line(what, value, ratio <= limit, `at most ${limit}`);
}

/**
 * The memory that the extension's process has for itself, of a browser that was just started: with
 * the sidebar open, right after a search, and when the search has been at rest. Nothing is asked to
 * give memory back. What the browser itself takes is in the library of ten.
 */
async function sayMemory(few: Shelf, many: Shelf, articles: number): Promise<void> {
  const base = await memoryOf(few, FEW);
  const own = await memoryOf(many, articles);
  sayMegabytes('memory of the open sidebar', own.opened, base.opened);
  sayMegabytes('memory right after a search', own.searched, base.searched);
  sayMegabytes('memory when the search is at rest', own.rested, base.rested);
}

function sayMegabytes(what: string, bytes: number | undefined, base: number | undefined): void {
  if (bytes === undefined || base === undefined) {
    console.log(`  ${what}: not told here`);
    return;
  }
  const [all, of] = [bytes, base].map((size) => `${(size / 2 ** 20).toFixed(0)} MB`);
  line(what, `${all}, of ten ${of}`, bytes < LIMITS.memory * 2 ** 20, `under ${LIMITS.memory} MB`);
}

type Memory = Record<'opened' | 'searched' | 'rested', number | undefined>;

async function memoryOf(shelf: Shelf, articles: number): Promise<Memory> {
  const browser = await shelf.open();
  // What the background takes without a page of the extension.
  await pause(SETTLING);
  const alone = extensionMemory();
  if (alone !== undefined) {
    console.log(
      `  memory without a sidebar, ${articles} articles: ${(alone / 2 ** 20).toFixed(0)} MB`,
    );
  }
  const tab = await openSidebarPage(browser);
  await firstRows(tab);
  await wholeList(tab, articles);
  await pause(SETTLING);
  const opened = extensionMemory();
  await measureSearch(tab);
  await pause(PAUSE);
  const searched = extensionMemory();
  await pause(REST);
  const rested = extensionMemory();
  await shelf.close();
  return { opened, searched, rested };
}

/** Milliseconds after which a page has done what it does when it is opened. */
const SETTLING = 10_000;
/** Milliseconds after which the search's worker has ended. */
const REST = 70_000;

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
