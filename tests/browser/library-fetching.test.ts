import { expect, test } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser.ts';
import { click, find } from '../../scripts/browsers/elements.ts';
import { listWith, readDatabases, readList } from '../../scripts/browsers/library.ts';
import {
  chooseFromIconMenu,
  chooseFromLinkMenu,
  pressShortcut,
  shows,
} from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { headlineOf } from '../fixtures/articles.ts';
import { SEED_PATH } from '../fixtures/server.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { allowedBuild } from './other-builds.ts';

declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

/** What comes from elsewhere once the reader has allowed access to sites. */
inBothBrowsers(
  'with access to sites',
  (stage) => {
    test('the text of a saved link is there before it is opened, and then as its page shows it', async () => {
      const { browser, server } = stage();
      const tab = await browser.openTab(`${server.origin}/articles/1`);
      const path = '/articles/13';
      await tab.evaluate(() => cookieStore.set('visitor', 'known'));
      await chooseFromLinkMenu(stage(), tab, server.origin + path);
      await shows(tab.notice, /saved/i);
      const entry = await until('text of the link', async () => {
        const [found] = (await readList(browser)).filter(({ url }) => url.endsWith(path));
        return found?.isAsServed && found;
      });
      expect(entry).toMatchObject({
        headline: headlineOf(13),
        author: [{ name: 'Amina Diallo' }],
      });
      expect(entry).not.toHaveProperty('textMissing');
      expect(server.requests.filter((asked) => asked === path)).toHaveLength(1);
      // As the site serves it to anybody, and without telling it who asks.
      expect(server.cookies.get(path)).toBeUndefined();

      const copy = await browser.openTab(
        `${browser.extensionUrl}saved-article.html?id=${entry.id}`,
      );
      await find(copy, 'heading', headlineOf(13));
      await copy.close();

      await tab.navigate(server.origin + path);
      expect(server.cookies.get(path)).toBe('visitor=known');
      await until('text as the page shows it', async () => {
        const [found] = (await readList(browser)).filter(({ id }) => id === entry.id);
        return found !== undefined && found.isAsServed === undefined;
      });
      expect(await readList(browser)).toHaveLength(1);
      await tab.close();
    });

    test('all tabs of a window are saved as they show their pages, and taken back together', async () => {
      const { browser, server } = stage();
      const numbers = [3, 4, 5];
      const tabs: Tab[] = [];
      for (const number of numbers) {
        tabs.push(await browser.openTab(`${server.origin}/articles/${number}`));
      }
      const front = tabs.at(-1);
      if (!front) throw new Error('There is no tab');
      const saved = async () =>
        (await readList(browser)).filter(({ headline }) =>
          numbers.map(headlineOf).includes(headline),
        );
      await chooseFromIconMenu(stage(), front, 1);
      await shows(front.notice, 'The tabs of this window are saved');
      const entries = await saved();
      expect(entries).toHaveLength(numbers.length);
      for (const entry of entries) {
        expect(entry).not.toHaveProperty('textMissing');
        expect(entry).not.toHaveProperty('isAsServed');
      }
      await click(front.notice, 'button', 'Undo');
      await until('library without the tabs', async () => (await saved()).length === 0);
      for (const tab of tabs) await tab.close();
    });

    test('pictures that were not kept come into a saved copy when they are asked for', async () => {
      const { browser, server } = stage();
      await browser.evaluateInBackground(() =>
        chrome.storage.local.set({
          'library/images': { version: 1, keep: 'none', each: 5e6, total: 1e9 },
        }),
      );
      const tab = await browser.openTab(server.origin + SEED_PATH);
      await pressShortcut(stage(), tab, 'save-article');
      const [entry] = await listWith(browser, /^Skrivo to Lend/);
      await tab.close();
      expect(await readDatabases(browser)).not.toContain('"hash"');

      const copy = await browser.openTab(
        `${browser.extensionUrl}saved-article.html?id=${entry?.id}`,
      );
      await shows(copy, /pictures? of this article/);
      expect(await copy.evaluate((root) => root.querySelectorAll('img[src]').length)).toBe(0);
      await click(copy, 'button', 'Fetch and keep');
      await until('pictures', () =>
        copy.evaluate((root) => {
          const images = [...root.querySelectorAll('img')].filter(
            ({ naturalWidth }) => naturalWidth,
          );
          return images.length > 1 && images.every(({ src }) => src.startsWith('blob:'));
        }),
      );
      await copy.close();
    });
  },
  { extension: allowedBuild },
);
