import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { seedArticle } from '../../tests/fixtures/seed-article.ts';
import { SEED_PATH } from '../../tests/fixtures/server.ts';
import { PROJECT } from '../browsers/build.ts';
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
  readerIsClosed,
  shows,
} from '../browsers/surfaces.ts';

const PICTURES = join(PROJECT, '.output/demo');

/**
 * Does what a user does, on a display of its own: clicks the toolbar icon, saves, reads, looks into
 * the sidebar, opens the saved copy. Leaves a picture of each and tells what came of it.
 */
export async function runMainJob(family: BrowserFamily, origin: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const display = await startDisplay(WINDOW.width, WINDOW.height);
  const browser = await openBrowser(family, { display });
  const photograph = async (name: string) => {
    // The last picture or face may still be on its way to the screen.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const file = join(PICTURES, `${name}.png`);
    display.photograph(file);
    console.log(`Photographed ${file}`);
  };
  try {
    const tab = await browser.openTab(origin + SEED_PATH);
    const stage = { browser, display };

    const popup = await openPopup(stage);
    await shows(popup, seedArticle.headline);
    await click(popup, 'button', /^Save/);
    await find(popup, 'button', 'Saved');
    await photograph('popup');
    await closePopup(stage);

    await openReader(stage, tab);
    await photograph('reader');
    display.press('Escape');
    await readerIsClosed(tab);

    const sidebar = await openSidebar(stage);
    await find(sidebar, 'link', seedArticle.headline);
    await photograph('sidebar');

    await click(sidebar, 'link', seedArticle.headline);
    await shows(await browser.findTab(/saved-article\.html/), seedArticle.headline);
    await photograph('saved');

    const list = await listWith(browser, /./);
    const saved = list.find(({ headline }) => headline === seedArticle.headline);
    console.log(`\nHeadline  ${saved?.headline}`);
    console.log(`Author    ${saved?.author.map(({ name }) => name).join(', ')}`);
    console.log(`Words     ${saved?.wordCount}`);
    console.log('In the list:');
    for (const entry of list) console.log(`  ${entry.headline} (${entry.siteName})`);
  } finally {
    browser.close();
    display.stop();
  }
}
