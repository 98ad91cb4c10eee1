import { expect, test } from 'vitest';
import { click, find, findAll } from '../../scripts/browsers/elements.ts';
import { listWith, listWithout, readList } from '../../scripts/browsers/library.ts';
import { openSidebar, pressShortcut, shows } from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { headlineOf } from '../fixtures/articles.ts';
import { seedArticle } from '../fixtures/seed-article.ts';
import { SEED_PATH } from '../fixtures/server.ts';
import { inBothBrowsers, type Stage } from './both-browsers.ts';

/** Saves pages by the shortcut, one after the other. */
async function save(stage: Stage, ...paths: string[]): Promise<void> {
  const { browser, server } = stage;
  for (const path of paths) {
    const known = (await readList(browser)).length;
    const tab = await browser.openTab(server.origin + path);
    await pressShortcut(stage, tab, 'save-article');
    await until(`saved copy of ${path}`, async () => (await readList(browser)).length > known);
    await tab.close();
  }
}

/** The browser's own sidebar with the saved articles in it, opened by a real key press. */
inBothBrowsers('the sidebar', (stage) => {
  test('opens by its shortcut and lists the saved articles, newest first', async () => {
    await save(stage(), '/articles/11', '/articles/12', SEED_PATH);
    const sidebar = await openSidebar(stage());
    await find(sidebar, 'link', seedArticle.headline);
    const headlines = [seedArticle.headline, headlineOf(12), headlineOf(11)];
    const links = (await findAll(sidebar, 'link')).map(({ name }) => name);
    expect(links.filter((name) => headlines.includes(name))).toEqual(headlines);

    const shown = await shows(sidebar, headlineOf(11));
    for (const detail of ['Marit Solheim', 'Northlight', 'Letters', /\d min/]) {
      expect(shown).toMatch(detail);
    }
  });

  test('cuts off no name of a list, as wide as the browser opens it', async () => {
    const sidebar = await stage().browser.sidebar();
    const cut = await sidebar.evaluate((root) =>
      [...root.querySelectorAll<HTMLElement>('.list-tab')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    );
    expect(cut).toEqual([]);
  });

  test('follows at once what is saved elsewhere', async () => {
    const { browser } = stage();
    const sidebar = await browser.sidebar();
    await save(stage(), '/articles/13');
    await find(sidebar, 'link', headlineOf(13));
  });

  test('deletes with undo', async () => {
    const { browser } = stage();
    const sidebar = await browser.sidebar();
    await click(sidebar, 'button', `Delete “${headlineOf(12)}”`);
    await listWithout(browser, new RegExp(headlineOf(12)));
    await until(
      'list without it',
      async () => (await findAll(sidebar, 'link', headlineOf(12))).length === 0,
    );

    await click(sidebar, 'button', 'Undo');
    await listWith(browser, new RegExp(headlineOf(12)));
    await find(sidebar, 'link', headlineOf(12));
  });

  test('archives, lists what is archived, and brings it back', async () => {
    const { browser } = stage();
    const sidebar = await browser.sidebar();
    await click(sidebar, 'button', `Archive “${headlineOf(11)}”`);
    await until(
      'list without it',
      async () => (await findAll(sidebar, 'link', headlineOf(11))).length === 0,
    );
    await click(sidebar, 'button', /^Archive/);
    await find(sidebar, 'link', headlineOf(11));
    await click(sidebar, 'button', `Move “${headlineOf(11)}” back to unread`);
    await find(sidebar, 'heading', 'The archive is empty');
    await click(sidebar, 'button', /^Unread/);
    await find(sidebar, 'link', headlineOf(11));
  });

  test('searches the texts of the articles, and shows the sentence', async () => {
    const { browser } = stage();
    const sidebar = await browser.sidebar();
    await sidebar.evaluate((root) => {
      const field = root.querySelector('input');
      if (!field) throw new Error('There is no search.');
      field.value = 'refills is:unread';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await until('only the letters', async () => {
      const titles = (await findAll(sidebar, 'link')).map(({ name }) => name);
      return titles.length === 3 && !titles.includes(seedArticle.headline);
    });
    await shows(sidebar, 'refills and does not');
    await click(sidebar, 'button', 'Clear the search');
    await find(sidebar, 'link', seedArticle.headline);
  });

  test('opens the saved copy in a page of the extension, asking the network for no text', async () => {
    const { browser, server } = stage();
    const sidebar = await browser.sidebar();
    const before = server.requests.length;
    await click(sidebar, 'link', seedArticle.headline);
    const tab = await browser.findTab(/saved-article\.html/);
    const shown = await shows(tab, 'Tell us in the comments below!');
    for (const paragraph of seedArticle.paragraphs) expect(shown).toContain(paragraph);
    expect(await tab.url()).toContain(browser.extensionUrl);
    const asked = server.requests.slice(before);
    expect(asked.filter((path) => !path.startsWith('/images/'))).toEqual([]);
    await tab.close();
  });

  test('opens the saved copy when the site is gone', async () => {
    const { browser, server } = stage();
    server.close();
    const sidebar = await browser.sidebar();
    await click(sidebar, 'link', headlineOf(11));
    const tab = await browser.findTab(/saved-article\.html/);
    await shows(tab, 'in the light of a lamp that somebody refills');
    await tab.close();
  });
});
