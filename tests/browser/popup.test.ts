import { expect, test } from 'vitest';
import { click, find } from '../../scripts/browsers/elements.ts';
import {
  clearShortcut,
  listWith,
  listWithout,
  readShortcuts,
  resetShortcut,
} from '../../scripts/browsers/library.ts';
import { closePopup, openPopup, readerIsClosed, shows } from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { headlineOf } from '../fixtures/articles.ts';
import { SEED_PATH } from '../fixtures/server.ts';
import { inBothBrowsers } from './both-browsers.ts';

/** The popup, opened by a real click on the icon in the browser's toolbar. */
inBothBrowsers('the popup', (stage) => {
  test('shows the article of the tab: site, date, reading time, headline, author, text', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(server.origin + SEED_PATH);
    const popup = await openPopup(stage());
    const shown = await shows(popup, 'Tell us in the comments below!');
    await find(popup, 'heading', /^Skrivo to Lend Its Paper Tablet/);
    expect(shown).toMatch(/Northlight/);
    expect(shown).toMatch(/Sep 14, 2016/);
    expect(shown).toMatch(/\d min/);
    expect(shown).toMatch(/Marit Solheim/);
    await closePopup(stage());
    await tab.close();
  });

  test('shows the shortcut that the browser really has', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/1`);
    const shortcut = (await readShortcuts(browser))['toggle-reader'] ?? '';
    expect(shortcut).not.toBe('');
    const popup = await openPopup(stage());
    const lettersOf = (text: string) => text.replace(/\W/g, '');
    await until(`button with ${shortcut}`, async () => {
      const button = await find(popup, 'button', /^Open reader/);
      return lettersOf(button.name) === lettersOf(`Open reader ${shortcut}`);
    });
    await closePopup(stage());
    await tab.close();
  });

  test('says how to set a shortcut when there is none', async ({ skip }) => {
    const { browser, server } = stage();
    // Only a user can take keys away in Chromium, in its own settings, which no test may enter.
    if (browser.family === 'chromium') skip();
    const tab = await browser.openTab(`${server.origin}/articles/1`);
    await clearShortcut(browser, 'toggle-reader');
    const popup = await openPopup(stage());
    await shows(popup, 'The reader has no shortcut yet.');
    await find(popup, 'button', 'Set one');
    await closePopup(stage());
    await resetShortcut(browser, 'toggle-reader');
    await tab.close();
  });

  test('saves the article, says so, and takes it back', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/2`);
    const popup = await openPopup(stage());
    await click(popup, 'button', 'Save');
    await find(popup, 'button', 'Saved');
    await listWith(browser, new RegExp(headlineOf(2)));

    await click(popup, 'button', 'Undo');
    await find(popup, 'button', 'Save');
    await listWithout(browser, new RegExp(headlineOf(2)));
    await closePopup(stage());
    await tab.close();
  });

  test('remembers that the article is saved, and lists it under Saved', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/3`);
    const popup = await openPopup(stage());
    await click(popup, 'button', 'Save');
    await find(popup, 'button', 'Saved');
    await closePopup(stage());

    const again = await openPopup(stage());
    await find(again, 'button', 'Saved');
    await click(again, 'tab', /^Saved/);
    await find(again, 'link', headlineOf(3));
    await closePopup(stage());
    await tab.close();
  });

  test('opens the reader over the page', async () => {
    const { browser, server, display } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/4`);
    const popup = await openPopup(stage());
    await click(popup, 'button', /^Open reader/);
    await shows(tab.reader, headlineOf(4));
    await until('window without the popup', async () => !(await browser.isPopupOpen()));
    display.press('Escape');
    await readerIsClosed(tab);
    await tab.close();
  });

  test('opens the sidebar', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/5`);
    const popup = await openPopup(stage());
    await click(popup, 'button', 'Open the sidebar');
    await find(await browser.sidebar(), 'link', headlineOf(3));
    await tab.close();
  });
});
