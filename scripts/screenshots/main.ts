import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SEED_PATH, startFixtureServer } from '../../tests/fixtures/server.ts';
import { buildExtension, PROJECT } from '../browsers/build.ts';
import { startDisplay } from '../browsers/display.ts';
import { click, find } from '../browsers/elements.ts';
import type { BrowserFamily } from '../browsers/find-browser.ts';
import { listWith } from '../browsers/library.ts';
import { openBrowser, WINDOW } from '../browsers/open-browser.ts';
import {
  closePopup,
  openPopup,
  openReader,
  openSidebar,
  pressShortcut,
  readerIsClosed,
  type Stage,
  shows,
} from '../browsers/surfaces.ts';
import { photographLibraryInAllSizes } from './library.ts';

const PICTURES = join(PROJECT, '.output/screenshots');
const LAST_WORDS = 'Tell us in the comments below!';

/** How long the last movement on a surface takes, in milliseconds. */
const SETTLING = 700;

type Photograph = (name: string) => Promise<void>;

async function photographPopup(stage: Stage, origin: string, photograph: Photograph) {
  const { browser } = stage;
  const plain = await browser.openTab(`${origin}/front-page.html`);
  await shows(await openPopup(stage), 'No article here');
  await photograph('popup-no-article');
  await closePopup(stage);
  await plain.close();

  for (const path of ['/strict', '/several-authors.html', '/long.html', '/japanese.html']) {
    const tab = await browser.openTab(origin + path);
    await pressShortcut(stage, tab, 'save-article');
    await shows(tab.notice, 'Saved for later');
    if (path === '/strict') await photograph('notice');
    await tab.close();
  }

  const tab = await browser.openTab(origin + SEED_PATH);
  const popup = await openPopup(stage);
  await shows(popup, LAST_WORDS);
  await photograph('popup');
  await click(popup, 'button', 'Save');
  await find(popup, 'button', 'Saved');
  await photograph('popup-just-saved');
  await click(popup, 'button', 'More');
  await find(popup, 'menuitem', 'Print');
  await photograph('popup-menu');
  await click(popup, 'button', 'More');
  await click(popup, 'tab', /^Saved/);
  await find(popup, 'link', /^Skrivo/);
  await photograph('popup-list');
  await closePopup(stage);
  await tab.close();
}

async function photographReader(stage: Stage, origin: string, photograph: Photograph) {
  const { browser, display } = stage;
  const tab = await browser.openTab(origin + SEED_PATH);
  const reader = await openReader(stage, tab);
  await shows(reader, LAST_WORDS);
  await photograph('reader');
  await click(reader, 'button', /^Typography/);
  await find(reader, 'radio', 'Sepia');
  await photograph('reader-typography');
  await reader.evaluate((root) => {
    for (const fold of root.querySelectorAll<HTMLDetailsElement>('.typography details')) {
      fold.open = true;
    }
    root.querySelector('.panel')?.scrollTo({ top: 9999 });
  });
  await photograph('reader-typography-folds');
  display.press('Escape');
  await reader.evaluate((root) => {
    root
      .querySelector('article, .article-body')
      ?.lastElementChild?.scrollIntoView({ block: 'end' });
    for (const element of root.querySelectorAll('*')) element.scrollTop = element.scrollHeight;
  });
  await photograph('reader-end');
  await click(reader, 'button', 'More');
  await find(reader, 'button', 'Print');
  await photograph('reader-more');
  display.press('Escape');
  display.press('question');
  await find(reader, 'dialog', /keys/i);
  await photograph('reader-help');
  display.press('Escape');
  await click(reader, 'button', 'Listen');
  await photograph('reader-listening');
  await tab.close();

  for (const [name, path] of [
    ['reader-outline', '/long.html'],
    ['reader-authors', '/several-authors.html'],
    ['reader-arabic', '/arabic.html'],
    ['reader-japanese', '/japanese.html'],
    ['reader-hindi', '/hindi.html'],
  ] as const) {
    const page = await browser.openTab(origin + path);
    await openReader(stage, page);
    await photograph(name);
    display.press('Escape');
    await readerIsClosed(page);
    await page.close();
  }
}

async function photographLibrary(stage: Stage, origin: string, photograph: Photograph) {
  const { browser } = stage;
  const tab = await browser.openTab(origin + SEED_PATH);
  const sidebar = await openSidebar(stage);
  await find(sidebar, 'link', /^Skrivo/);
  await photograph('sidebar');
  const [entry] = await listWith(browser, /^Skrivo/);
  for (const [name, path] of [
    ['saved-article', `saved-article.html?id=${entry?.id}`],
    ['library', 'library.html'],
    ['options', 'options.html'],
  ] as const) {
    const page = await browser.openTab(browser.extensionUrl + path);
    await photograph(name);
    if (name === 'options') {
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      await photograph(`${name}-end`);
    }
    await page.close();
  }
  await tab.close();
}

/** The narrowest window that both browsers open, in pixels. */
const NARROW = 500;

/** What changes its arrangement where there is little room. */
async function photographNarrow(family: BrowserFamily): Promise<void> {
  const server = await startFixtureServer();
  const display = await startDisplay(NARROW, WINDOW.height);
  const browser = await openBrowser(family, { display, colorScheme: 'light', width: NARROW });
  const photograph = photographer(display, `${family}-narrow`);
  try {
    const tab = await browser.openTab(server.origin + SEED_PATH);
    const reader = await openReader({ browser, display }, tab);
    await photograph('reader');
    await click(reader, 'button', /^Typography/);
    await find(reader, 'radio', 'Sepia');
    await photograph('reader-typography');
    await tab.close();
    for (const page of ['options', 'library']) {
      const shown = await browser.openTab(`${browser.extensionUrl}${page}.html`);
      await photograph(page);
      await shown.close();
    }
  } finally {
    browser.close();
    display.stop();
    server.close();
  }
}

/** Photographs a display into a file of a name that begins so. */
function photographer(display: Stage['display'], prefix: string): Photograph {
  return async (name) => {
    await new Promise((resolve) => setTimeout(resolve, SETTLING));
    const file = `${prefix}-${name}.png`;
    display.photograph(join(PICTURES, file));
    console.log(file);
  };
}

async function photographAll(family: BrowserFamily, colorScheme: 'light' | 'dark'): Promise<void> {
  const server = await startFixtureServer();
  const display = await startDisplay(WINDOW.width, WINDOW.height);
  const stage = { display, browser: await openBrowser(family, { display, colorScheme }) };
  const photograph = photographer(display, `${family}-${colorScheme}`);
  try {
    await photographPopup(stage, server.origin, photograph);
    await photographReader(stage, server.origin, photograph);
    await photographLibrary(stage, server.origin, photograph);
  } finally {
    stage.browser.close();
    display.stop();
    server.close();
  }
}

/** The library in a window of its own, since what is saved for the other pictures is none of its numbers. */
async function photographSizes(
  family: BrowserFamily,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const display = await startDisplay(WINDOW.width, WINDOW.height);
  const browser = await openBrowser(family, { display, colorScheme });
  try {
    await photographLibraryInAllSizes(browser, async (page, name) => {
      await new Promise((resolve) => setTimeout(resolve, SETTLING));
      const file = `${family}-${colorScheme}-${name}.png`;
      await page.photograph(join(PICTURES, file));
      console.log(file);
    });
  } finally {
    browser.close();
    display.stop();
  }
}

mkdirSync(PICTURES, { recursive: true });
const FAMILIES = ['chromium', 'firefox'] as const;
// All, or the browsers that are named.
const named = process.argv.slice(2);
for (const family of FAMILIES.filter((each) => named.length === 0 || named.includes(each))) {
  buildExtension(family);
  for (const colorScheme of ['light', 'dark'] as const) {
    await photographAll(family, colorScheme);
    await photographSizes(family, colorScheme);
  }
  await photographNarrow(family);
}
console.log(`Pictures are in ${PICTURES}`);
process.exit(0);
