import { beforeEach, expect, test } from 'vitest';
import type { Tab } from '../../scripts/browsers/browser.ts';
import { click, find, textOf } from '../../scripts/browsers/elements.ts';
import {
  closePopup,
  openPopup,
  openReader,
  pressShortcut,
  readerIsClosed,
  shows,
} from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { inBothBrowsers } from './both-browsers.ts';

declare const chrome: { storage: { local: { remove(key: string): Promise<void> } } };

/** A page on which no article is found, read all the same. */
inBothBrowsers('reading where there is no article', (stage) => {
  const open = () => stage().browser.openTab(`${stage().server.origin}/notice-board.html`);

  beforeEach(async () => {
    await stage().browser.evaluateInBackground(() =>
      chrome.storage.local.remove('reader/site-choices'),
    );
  });

  async function close(tab: Tab): Promise<void> {
    stage().display.press('Escape');
    await readerIsClosed(tab);
  }

  /** The picker stands in a closed shadow root of its own. */
  const pickerIsOpen = (tab: Tab) =>
    tab.evaluate(() => document.querySelector('byline-picker') !== null);

  test('is offered on the page, picked with the mouse, remembered, and forgotten', async () => {
    const { display } = stage();
    const tab = await open();
    await pressShortcut(stage(), tab, 'toggle-reader');
    await click(tab.notice, 'button', 'Pick the part to read');
    await until('picker', () => pickerIsOpen(tab));
    const place = await tab.evaluate(() => {
      const box = document.querySelector('.lost-and-found')?.getBoundingClientRect();
      return box ? { x: box.left + 8, y: box.top + 8 } : { x: 0, y: 0 };
    });
    await tab.clickAt(place.x, place.y);
    await shows(tab.reader, 'A dinghy without oars');
    expect(await textOf(tab.reader)).not.toContain('Crane');
    await close(tab);

    // The next time, nothing has to be picked.
    await openReader(stage(), tab);
    await shows(tab.reader, 'A dinghy without oars');
    await click(tab.reader, 'button', 'More');
    await click(tab.reader, 'button', 'Forget the choice for this site');
    await shows(tab.reader, 'Forgotten');
    await close(tab);
    await pressShortcut(stage(), tab, 'toggle-reader');
    await shows(tab.notice, 'There is no article on this page');
    display.press('Escape');
    await tab.close();
  });

  test('is picked with the keyboard, of which the page hears nothing', async () => {
    const { display } = stage();
    const tab = await open();
    await tab.evaluateInPage(() => {
      document.addEventListener('keydown', () => {
        document.body.dataset.heard = 'yes';
      });
    });
    await pressShortcut(stage(), tab, 'toggle-reader');
    await click(tab.notice, 'button', 'Pick the part to read');
    await until('picker', () => pickerIsOpen(tab));
    // The shortcut itself was pressed on the page.
    await tab.evaluate(() => delete document.body.dataset.heard);
    // Into the part with the most words.
    display.press('Down');
    display.press('Return');
    await shows(tab.reader, 'A red glove was found');
    expect(await tab.evaluate(() => document.body.dataset.heard)).toBeUndefined();
    await close(tab);
    await tab.close();
  });

  test('Esc leaves the picker, and the page as it was', async () => {
    const { display } = stage();
    const tab = await open();
    const popup = await openPopup(stage());
    await click(popup, 'button', 'Pick the part to read');
    await until('picker', () => pickerIsOpen(tab));
    await tab.focus();
    display.press('Escape');
    await until('page without the picker', async () => !(await pickerIsOpen(tab)));
    await tab.close();
  });

  const select = (tab: Tab, selector: string) =>
    tab.evaluate((_, wanted) => {
      const element = document.querySelector(wanted);
      if (element) document.getSelection()?.selectAllChildren(element);
    }, selector);

  test('is what is selected, from the popup', async () => {
    const tab = await open();
    await select(tab, '.lost-and-found');
    const popup = await openPopup(stage());
    await click(popup, 'button', 'Read the selection');
    await shows(tab.reader, 'A dinghy without oars');
    expect(await textOf(tab.reader)).not.toContain('Crane');
    await tab.focus();
    await close(tab);
    await tab.close();
  });

  test('is what is selected of an article too, by the menu of the popup', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/50`);
    await select(tab, 'article p:nth-of-type(3)');
    const popup = await openPopup(stage());
    await find(popup, 'heading');
    await click(popup, 'button', 'More');
    await click(popup, 'menuitem', 'Read the selection');
    await shows(tab.reader, 'The hat was hung on a nail');
    expect(await textOf(tab.reader)).not.toContain('The kite went to the school');
    await tab.focus();
    await close(tab);
    await tab.close();
  });

  test('is done anyway, from the popup', async () => {
    const tab = await open();
    const popup = await openPopup(stage());
    await click(popup, 'button', 'Read anyway');
    await shows(popup, 'A dinghy without oars');
    await closePopup(stage());
    // It is remembered.
    const again = await openPopup(stage());
    await shows(again, 'A dinghy without oars');
    await find(again, 'button', /^Open reader/);
    await closePopup(stage());
    await tab.close();
  });
});
