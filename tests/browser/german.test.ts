import { expect, test } from 'vitest';
import { click, find } from '../../scripts/browsers/elements.ts';
import {
  closePopup,
  openPopup,
  openReader,
  pressShortcut,
  shows,
} from '../../scripts/browsers/surfaces.ts';
import { SEED_PATH } from '../fixtures/server.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { beyondTheWindow, brokenButtons } from './layout-faults.ts';
import { germanBuild } from './other-builds.ts';

/** German words are longer than English ones. */
inBothBrowsers(
  'an interface in German',
  (stage) => {
    test('has room for its words in the popup', async () => {
      const { browser, server } = stage();
      const tab = await browser.openTab(server.origin + SEED_PATH);
      const popup = await openPopup(stage());
      // The button's key comes last.
      await find(popup, 'button', /^Leseansicht.* R$/);
      expect(await popup.evaluate(brokenButtons)).toEqual([]);
      await closePopup(stage());
      await tab.close();
    });

    test('has room for its words in the reader, whose menu stays in the window', async () => {
      const { browser, server } = stage();
      const tab = await browser.openTab(server.origin + SEED_PATH);
      const reader = await openReader(stage(), tab);
      await click(reader, 'button', 'Mehr');
      await find(reader, 'button', 'Drucken');
      expect(await reader.evaluate(brokenButtons)).toEqual([]);
      const [top, bottom] = await reader.evaluate((root) => {
        const menu = root.querySelector('.panel')?.getBoundingClientRect();
        return [menu?.top ?? -1, innerHeight - (menu?.bottom ?? 0)];
      });
      expect(top).toBeGreaterThan(0);
      expect(bottom).toBeGreaterThan(0);
      await tab.close();
    });

    test('has room for its words in the library, however narrow', async () => {
      const { browser, server, display } = stage();
      const tab = await browser.openTab(`${server.origin}/articles/11`);
      await pressShortcut(stage(), tab, 'save-article');
      await shows(tab.notice, 'Für später gemerkt');
      await tab.close();
      for (const width of [240, 320, 400, 1200]) {
        const page = width < 1000 ? 'sidepanel' : 'library';
        const list = await browser.openTab(`${browser.extensionUrl}${page}.html`);
        await list.resize(width, 800);
        await find(list, 'row');
        expect(await list.evaluate(brokenButtons)).toEqual([]);
        for (const key of ['j', 'x']) display.press(key);
        await find(list, 'toolbar');
        expect(await list.evaluate(brokenButtons)).toEqual([]);
        expect(await list.evaluate(beyondTheWindow)).toEqual([]);
        await list.close();
      }
    });
  },
  { extension: germanBuild },
);
