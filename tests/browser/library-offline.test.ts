import { expect, test } from 'vitest';
import { listWith } from '../../scripts/browsers/library.ts';
import { pressShortcut, shows } from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { SEED_PATH } from '../fixtures/server.ts';
import { inBothBrowsers } from './both-browsers.ts';

declare const chrome: {
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  tabs: { query(of: object): Promise<{ id: number }[]> };
};

/** Whether the image of a blob is really there. */
const shown = (root: Document | ShadowRoot) =>
  [...root.querySelectorAll('img')].map(({ src, naturalWidth }) => ({
    scheme: src.split(':')[0] ?? '',
    isDrawn: naturalWidth > 0,
  }));

inBothBrowsers('a saved article', (stage) => {
  test('has its images and its author’s photo offline, and asks for no other', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(server.origin + SEED_PATH);
    await pressShortcut(stage(), tab, 'save-article');
    await shows(tab.notice, 'Saved for later');
    const entry = await until('kept images', async () => {
      const [saved] = await listWith(browser, /^Skrivo to Lend/);
      return saved?.thumbnail !== undefined && saved;
    });
    const copy = await browser.openTab(`${browser.extensionUrl}saved-article.html?id=${entry.id}`);
    const images = await until('drawn images', async () => {
      const found = await copy.evaluate(shown);
      return found.length > 1 && found.every(({ isDrawn }) => isDrawn) && found;
    });
    expect(new Set(images.map(({ scheme }) => scheme))).toEqual(new Set(['blob']));
    const requests = await copy.evaluateInPage(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.startsWith('http')),
    );
    expect(requests).toEqual([]);
    await copy.close();
    await tab.close();
  });

  test('is told by the icon of the tab it is in, until the tab goes elsewhere', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/11`);
    const badge = () =>
      browser.evaluateInBackground(async () => {
        const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return active === undefined ? '' : chrome.action.getBadgeText({ tabId: active.id });
      });
    expect(await badge()).toBe('');
    await pressShortcut(stage(), tab, 'save-article');
    await until('sign on the icon', async () => (await badge()) === '✓');
    await tab.navigate(`${server.origin}/articles/12`);
    await until('icon without a sign', async () => (await badge()) === '');
    await tab.close();
  });
});
