import { expect, test } from 'vitest';
import type { Surface } from '../../scripts/browsers/browser.ts';
import { click, find } from '../../scripts/browsers/elements.ts';
import { closePopup, openPopup, openReader, shows } from '../../scripts/browsers/surfaces.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { beyondTheWindow } from './layout-faults.ts';
import { mirroredBuild } from './other-builds.ts';

/** In which direction an element runs, and on which half of the window it stands. */
function placeOf(surface: Surface, selector: string): Promise<string> {
  return surface.evaluate((root, selector) => {
    const element = root.querySelector(selector);
    if (!element) return `no ${selector}`;
    const { left, right } = element.getBoundingClientRect();
    const side = left + right < innerWidth ? 'left' : 'right';
    return `${getComputedStyle(element).direction} ${side}`;
  }, selector);
}

inBothBrowsers(
  'an interface from right to left',
  (stage) => {
    test('mirrors the reader, and leaves a left-to-right article as it is', async () => {
      const { browser, server } = stage();
      const tab = await browser.openTab(`${server.origin}/long.html`);
      const reader = await openReader(stage(), tab);
      expect(await placeOf(reader, '.toolbar')).toBe('rtl left');
      expect(await placeOf(reader, '.outline')).toBe('rtl right');
      expect(await placeOf(reader, '.article-body')).toMatch(/^ltr/);
      expect(await placeOf(reader, '.article-headline')).toMatch(/^ltr/);
      await click(reader, 'button', /^Typography/);
      await find(reader, 'radio', 'Sepia');
      const panel = await reader.evaluate((root) => {
        const [first] = root.querySelectorAll('.theme');
        const last = [...root.querySelectorAll('.theme')].at(-1);
        return (
          (first?.getBoundingClientRect().left ?? 0) > (last?.getBoundingClientRect().left ?? 0)
        );
      });
      expect(panel).toBe(true);
      expect(await reader.evaluate(beyondTheWindow)).toEqual([]);
      await tab.close();
    });

    test('mirrors the popup', async () => {
      const { browser, server } = stage();
      const tab = await browser.openTab(`${server.origin}/several-authors.html`);
      const popup = await openPopup(stage());
      await shows(popup, 'we will come back for the postcard');
      expect(await popup.evaluate(() => document.documentElement.dir)).toBe('rtl');
      expect(await placeOf(popup, '.popup-tab')).toBe('rtl right');
      expect(await placeOf(popup, '.article-body')).toMatch(/^ltr/);
      expect(await popup.evaluate(beyondTheWindow)).toEqual([]);
      await closePopup(stage());
      await tab.close();
    });

    test.each(['options.html', 'sidepanel.html', 'library.html'])('mirrors %s', async (path) => {
      const { browser } = stage();
      const tab = await browser.openTab(browser.extensionUrl + path);
      await find(tab, 'main');
      expect(await tab.evaluate(() => document.documentElement.dir)).toBe('rtl');
      expect(await tab.evaluate(beyondTheWindow)).toEqual([]);
      await tab.close();
    });
  },
  { extension: mirroredBuild },
);

inBothBrowsers('an article from right to left', (stage) => {
  test('stands so in an interface from left to right', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/arabic.html`);
    const reader = await openReader(stage(), tab);
    expect(await placeOf(reader, '.article-body')).toMatch(/^rtl/);
    expect(await placeOf(reader, '.article-headline')).toMatch(/^rtl/);
    expect(await placeOf(reader, '.toolbar')).toBe('ltr right');
    expect(await reader.evaluate(beyondTheWindow)).toEqual([]);
    await tab.close();
  });

  test('has the language of its strings, whatever the browser’s', async () => {
    const { browser } = stage();
    const tab = await browser.openTab(`${browser.extensionUrl}options.html`);
    await find(tab, 'main');
    const page = await tab.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return { lang, dir };
    });
    expect(page).toEqual({ lang: 'en', dir: 'ltr' });
    await tab.close();
  });
});
