import { SEED_PATH } from '../../tests/fixtures/server.ts';
import type { BrowserFamily } from '../browsers/find-browser.ts';
import { readShortcuts } from '../browsers/library.ts';
import { openBrowser } from '../browsers/open-browser.ts';

/** Opens the browser with the extension on an article, to be tried, until its window is closed. */
export async function showWindow(family: BrowserFamily, origin: string): Promise<void> {
  const browser = await openBrowser(family);
  await browser.openTab(origin + SEED_PATH);
  const keys = await readShortcuts(browser);
  console.log(
    `Byline is ready. Press ${keys['toggle-reader']} for the reader, ${keys['save-article']} to save, ${keys['open-sidebar']} for what you saved, or click its icon. Close the window to end.`,
  );
  await browser.ended;
}
