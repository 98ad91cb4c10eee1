import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { click, find, textOf } from '../../scripts/browsers/elements.ts';
import { closePopup, openPopup } from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { articlePage, headlineOf } from '../fixtures/articles.ts';
import { inBothBrowsers, type Stage } from './both-browsers.ts';

/** How soon after the popup has begun to load it says why there is nothing, in milliseconds. */
const SOON = 500;

/** How often a page is tried when it is late: the machine may be busy with something else. */
const ATTEMPTS = 4;

declare const chrome: {
  developerPrivate: {
    updateExtensionConfiguration(change: {
      extensionId: string;
      fileAccess: boolean;
    }): Promise<void>;
  };
};

interface Unreadable {
  what: string;
  address: (stage: Stage) => string;
  sentence: RegExp;
}

/** The address of an article on this computer. */
function fileAddress(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'byline-file-')), 'article.html');
  writeFileSync(file, articlePage(20));
  return pathToFileURL(file).href;
}

/** What Chromium's own page about extensions does when a user switches file access off. */
async function forbidFiles({ browser }: Stage): Promise<void> {
  const tab = await browser.openTab('chrome://extensions/');
  await tab.evaluateInPage(
    (extensionId) =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId, fileAccess: false }),
    new URL(browser.extensionUrl).host,
  );
  await tab.close();
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
    // Chromium hides from an extension that the tab is empty.
    sentence: /This tab is empty|Browsers let no extension read their own pages/,
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
];

/** Pages that hold no article, or that no extension may read: a sentence, never an empty window. */
inBothBrowsers('a page that cannot be read', (stage) => {
  for (const { what, address, sentence } of PAGES) {
    test(`is said to be one at once: ${what}`, async () => {
      const { browser } = stage();
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

  test('is a file only while files are not allowed', async () => {
    const { browser } = stage();
    const tab = await browser.openTab(fileAddress());
    const popup = await openPopup(stage());
    await find(popup, 'heading', headlineOf(20));
    await closePopup(stage());
    // Firefox has no such switch.
    if (browser.family === 'chromium') {
      await forbidFiles(stage());
      await tab.focus();
      const refused = await openPopup(stage());
      await until('sentence about files', async () =>
        /may not read files until you allow it/.test(await textOf(refused)),
      );
      await closePopup(stage());
    }
    await tab.close();
  });
});
