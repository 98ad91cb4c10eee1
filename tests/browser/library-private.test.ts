import { expect, test } from 'vitest';
import { click, find } from '../../scripts/browsers/elements.ts';
import { listWith, readList } from '../../scripts/browsers/library.ts';
import { openReader, pressShortcut, shows } from '../../scripts/browsers/surfaces.ts';
import { headlineOf } from '../fixtures/articles.ts';
import { inBothBrowsers } from './both-browsers.ts';

inBothBrowsers('a private window', (stage) => {
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
    await find(reader, 'button', 'Save anyway');
    await click(reader, 'button', 'Save anyway');
    expect(await listWith(browser, new RegExp(headlineOf(14)))).toHaveLength(1);
    await tab.close();
  });
});
