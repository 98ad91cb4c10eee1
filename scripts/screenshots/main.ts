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
  await photograph('reader-typography');
  display.press('Escape');
  await reader.evaluate((root) => {
    root
      .querySelector('article, .article-body')
      ?.lastElementChild?.scrollIntoView({ block: 'end' });
    for (const element of root.querySelectorAll('*')) element.scrollTop = element.scrollHeight;
  });
  await photograph('reader-end');
  await tab.close();

  for (const [name, path] of [
    ['reader-outline', '/long.html'],
    ['reader-authors', '/several-authors.html'],
    ['reader-arabic', '/arabic.html'],
    ['reader-japanese', '/japanese.html'],
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
    ['options', 'options.html'],
  ] as const) {
    const page = await browser.openTab(browser.extensionUrl + path);
    await photograph(name);
    await page.close();
  }
  await tab.close();
}

async function photographAll(family: BrowserFamily, colorScheme: 'light' | 'dark'): Promise<void> {
  const server = await startFixtureServer();
  const display = await startDisplay(WINDOW.width, WINDOW.height);
  const stage = { display, browser: await openBrowser(family, { display, colorScheme }) };
  const photograph: Photograph = async (name) => {
    await new Promise((resolve) => setTimeout(resolve, SETTLING));
    const file = `${family}-${colorScheme}-${name}.png`;
    display.photograph(join(PICTURES, file));
    console.log(file);
  };
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

mkdirSync(PICTURES, { recursive: true });
for (const family of ['chromium', 'firefox'] as const) {
  buildExtension(family);
  for (const colorScheme of ['light', 'dark'] as const) await photographAll(family, colorScheme);
}
console.log(`Pictures are in ${PICTURES}`);
process.exit(0);
