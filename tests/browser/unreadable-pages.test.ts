import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { until } from '../../scripts/browsers/browser.ts';
import { click, find, textOf } from '../../scripts/browsers/elements.ts';
import type { BrowserFamily } from '../../scripts/browsers/find-browser.ts';
import { inBothBrowsers, type Stage } from './both-browsers.ts';
import { closePopup, openPopup } from './surfaces.ts';

/** How soon after the popup has begun to load it says why there is nothing, in milliseconds. */
const SOON = 500;

/** How often a page is tried when it is late: the machine may be busy with something else. */
const ATTEMPTS = 4;

interface Unreadable {
  what: string;
  address: (stage: Stage) => string;
  sentence: RegExp;
  only?: BrowserFamily;
}

function fileAddress(): string {
  const file = join(tmpdir(), 'byline-file-page.html');
  writeFileSync(file, '<!DOCTYPE html><title>File</title><p>A file on this computer.</p>');
  return pathToFileURL(file).href;
}

const PAGES: Unreadable[] = [
  {
    what: 'a front page',
    address: ({ server }) => `${server.origin}/front-page.html`,
    sentence: /Nothing on this page reads like an article/,
  },
  {
    what: 'a page of the browser',
    address: ({ browser }) =>
      browser.family === 'chromium' ? 'chrome://version/' : 'about:support',
    sentence: /Browsers let no extension read their own pages/,
  },
  {
    what: 'an empty tab',
    address: () => 'about:blank',
    sentence: /This tab is empty/,
  },
  {
    // Without a network the store's address shows an error, and is closed to extensions all the same.
    what: 'the extension store',
    address: ({ browser }) =>
      browser.family === 'chromium'
        ? 'https://chromewebstore.google.com/'
        : 'https://addons.mozilla.org/',
    sentence: /extension stores/,
  },
  {
    what: 'a PDF',
    address: ({ server }) => `${server.origin}/paper.pdf`,
    sentence: /PDF/,
  },
  {
    what: 'a file, while files are not allowed',
    address: fileAddress,
    sentence: /may not read files until you allow it/,
    // Firefox gives an extension every file that activeTab reaches.
    only: 'chromium',
  },
];

/** Pages that hold no article, or that no extension may read: a sentence, never an empty window. */
inBothBrowsers('a page that cannot be read', (stage) => {
  for (const { what, address, sentence, only } of PAGES) {
    test(`is said to be one at once: ${what}`, async ({ skip }) => {
      const { browser } = stage();
      if (only && browser.family !== only) skip();
      const tab = await browser.openTab(address(stage()));
      let fastest = Number.POSITIVE_INFINITY;
      for (let attempt = 0; attempt < ATTEMPTS && fastest > SOON; attempt += 1) {
        const popup = await openPopup(stage());
        await until(`sentence ${sentence}`, async () => sentence.test(await textOf(popup)));
        const time = await popup.evaluate(() => performance.now());
        fastest = Math.min(fastest, time);
        await find(popup, 'button', 'Show saved articles');
        await closePopup(stage());
      }
      expect(fastest).toBeLessThan(SOON);
      await tab.close();
    });
  }

  test('has the saved articles one click away', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/front-page.html`);
    const popup = await openPopup(stage());
    await click(popup, 'button', 'Show saved articles');
    await until('empty library', async () => /Nothing saved yet/.test(await textOf(popup)));
    await closePopup(stage());
    await tab.close();
  });

  test('says why no reader opens when the shortcut is pressed', async () => {
    const { browser, server, display } = stage();
    const tab = await browser.openTab(`${server.origin}/front-page.html`);
    await tab.focus();
    display.press('alt+r');
    await until('notice in the page', async () =>
      /no article on this page/.test(await textOf(tab.notice)),
    );
    await tab.close();
  });
});
