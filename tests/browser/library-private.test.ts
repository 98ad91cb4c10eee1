import { expect, test } from 'vitest';
import { click, find } from '../../scripts/browsers/elements.ts';
import { listWith, readList } from '../../scripts/browsers/library.ts';
import { openReader, pressShortcut, shows } from '../../scripts/browsers/surfaces.ts';
import { headlineOf } from '../fixtures/articles.ts';
import { inBothBrowsers, type Stage } from './both-browsers.ts';
import { splitBuild } from './other-builds.ts';

function leavesNothingUnasked(stage: () => Stage): void {
  test('leaves nothing in the library unless the reader says so', async () => {
    const { browser, server, display } = stage();
    const tab = await browser.openPrivateTab(`${server.origin}/articles/14`);
    await pressShortcut(stage(), tab, 'save-article');
    await shows(tab.notice, /private window/);
    expect(await readList(browser)).toEqual([]);

    const reader = await openReader(stage(), tab);
    await tab.focus();
    display.press('s');
    await shows(reader, /private window/);
    expect(await readList(browser)).toEqual([]);
    await click(reader, 'button', 'Save anyway');
    expect(await listWith(browser, new RegExp(headlineOf(14)))).toHaveLength(1);
    await tab.close();
  });
}

inBothBrowsers('a private window', leavesNothingUnasked);

inBothBrowsers('a private window with a background of its own', leavesNothingUnasked, {
  only: 'chromium',
  extension: splitBuild,
});

inBothBrowsers(
  'a container',
  (stage) => {
    test('shares the library with all others', async () => {
      const { browser, server } = stage();
      const apart = await browser.openTab(`${server.origin}/articles/15`, 2);
      await apart.evaluate(() => cookieStore.set('visitor', 'known'));
      await pressShortcut(stage(), apart, 'save-article');
      const [entry] = await listWith(browser, new RegExp(headlineOf(15)));
      await apart.close();
      const copy = await browser.openTab(
        `${browser.extensionUrl}saved-article.html?id=${entry?.id}`,
      );
      await find(copy, 'heading', headlineOf(15));
      await copy.navigate(`${server.origin}/articles/15`);
      // It was a container: what its pages know is known nowhere else.
      expect(server.cookies.get('/articles/15')).toBeUndefined();
      await pressShortcut(stage(), copy, 'save-article');
      await shows(copy.notice, 'Already saved');
      expect(await readList(browser)).toHaveLength(1);
      await copy.close();
    });
  },
  { only: 'firefox' },
);
