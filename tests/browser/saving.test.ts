import { expect, test } from 'vitest';
import { click, find } from '../../scripts/browsers/elements.ts';
import {
  listWith,
  listWithout,
  readDatabases,
  readList,
  readStorage,
} from '../../scripts/browsers/library.ts';
import {
  chooseFromLinkMenu,
  chooseFromPageMenu,
  chooseFromSelectionMenu,
  closePopup,
  openPopup,
  openReader,
  pressShortcut,
  shows,
} from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { headlineOf } from '../fixtures/articles.ts';
import { SEED_PATH } from '../fixtures/server.ts';
import { inBothBrowsers } from './both-browsers.ts';

/** Saving for later, from everywhere it can be done, and what is stored then. */
inBothBrowsers('saving', (stage) => {
  test('by the shortcut says so in the page, and offers to undo it', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/6`);
    await pressShortcut(stage(), tab, 'save-article');
    const [entry] = await listWith(browser, new RegExp(headlineOf(6)));
    expect(entry).toMatchObject({
      headline: headlineOf(6),
      siteName: 'Letters',
      author: [{ name: 'Marit Solheim' }],
    });
    await shows(tab.notice, 'Saved for later');
    await click(tab.notice, 'button', 'Undo');
    await listWithout(browser, new RegExp(headlineOf(6)));
    await tab.close();
  });

  test('from the reader, by its button and by s', async () => {
    const { browser, server, display } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/7`);
    const reader = await openReader(stage(), tab);
    await click(reader, 'button', /^Save for later/);
    await listWith(browser, new RegExp(headlineOf(7)));
    await shows(reader, 'Saved for later');

    await tab.focus();
    display.press('s');
    await listWithout(browser, new RegExp(headlineOf(7)));
    await shows(reader, 'Removed from the saved articles');
    display.press('s');
    await listWith(browser, new RegExp(headlineOf(7)));
    await tab.close();
  });

  test("from the page's context menu", async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/9`);
    await chooseFromPageMenu(stage(), tab, 1);
    await listWith(browser, new RegExp(headlineOf(9)));
    await shows(tab.notice, 'Saved for later');
    await tab.close();
  });

  test('a link from its menu is an entry at once, whose text is awaited', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/10`);
    await chooseFromLinkMenu(stage(), tab, `${server.origin}/articles/11`);
    const entry = await until('entry of the link', async () =>
      (await readList(browser)).find(({ url }) => url.endsWith('/articles/11')),
    );
    expect(entry).toMatchObject({ textMissing: 'awaited', state: 'unread' });
    // Without the permission nothing is asked of its site.
    expect(server.requests).not.toContain('/articles/11');
    await shows(tab.notice, 'Link saved');
    await click(tab.notice, 'button', 'Undo');
    await until('library without the link', async () =>
      (await readList(browser)).every(({ url }) => !url.endsWith('/articles/11')),
    );
    await tab.close();
  });

  test('only what is selected, from the menu of the selection', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/12`);
    await chooseFromSelectionMenu(stage(), tab, 3);
    const [entry] = await listWith(browser, new RegExp(headlineOf(12)));
    expect(entry).toMatchObject({ isSelection: true });
    await tab.close();
  });

  test('again keeps the text that is there from one that is much shorter, until told otherwise', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/16`);
    await pressShortcut(stage(), tab, 'save-article');
    const words = async () =>
      (await readList(browser)).find(({ url }) => url.endsWith('/articles/16'))?.wordCount;
    const whole = await until('saved article', words);
    await shows(tab.notice, 'Saved for later');
    await tab.evaluate(() => {
      const rest = document.querySelectorAll('article p:nth-of-type(n + 4)');
      for (const paragraph of rest) paragraph.remove();
    });
    await pressShortcut(stage(), tab, 'save-article');
    await shows(tab.notice, 'much shorter');
    expect(await words()).toBe(whole);
    await click(tab.notice, 'button', 'Replace it');
    await until('shorter text', async () => Number(await words()) < whole * 0.6);
    await tab.close();
  });

  test('keeps the list in storage.local and the text in IndexedDB', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(server.origin + SEED_PATH);
    await pressShortcut(stage(), tab, 'save-article');
    await listWith(browser, /^Skrivo to Lend/);
    const sentence = 'Until then we will read on paper';
    expect(JSON.stringify(await readStorage(browser))).not.toContain(sentence);
    expect(await readDatabases(browser)).toContain(sentence);
    await tab.close();
  });

  test('twice is one entry, whatever tracks the address carries', async () => {
    const { browser, server } = stage();
    const path = `${server.origin}/articles/8`;
    const addresses = ['', '?utm_source=letter&utm_medium=email', '#part', '?fbclid=abc123#part'];
    for (const [index, suffix] of addresses.entries()) {
      const tab = await browser.openTab(path + suffix);
      const popup = await openPopup(stage());
      if (index === 0) await click(popup, 'button', 'Save');
      // Known already, at an address that differs in nothing that matters.
      await find(popup, 'button', 'Saved');
      await closePopup(stage());
      await pressShortcut(stage(), tab, 'save-article');
      await shows(tab.notice, 'Already saved');
      await tab.close();
    }
    const list = await readList(browser);
    expect(list.filter(({ headline }) => headline === headlineOf(8))).toHaveLength(1);
  });
});
