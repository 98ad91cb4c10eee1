import { expect, test } from 'vitest';
import type { Surface, Tab } from '../../scripts/browsers/browser.ts';
import { click, find, findAll } from '../../scripts/browsers/elements.ts';
import { readList } from '../../scripts/browsers/library.ts';
import {
  closePopup,
  openPopup,
  openReader,
  openSidebar,
  pressShortcut,
  shows,
} from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { seedArticle } from '../fixtures/seed-article.ts';
import { SEED_PATH } from '../fixtures/server.ts';
import { inBothBrowsers, type Stage } from './both-browsers.ts';

const BIOGRAPHY = 'I have written about reading machines for Northlight since 2013';
const NEXT_OF_JONAS = '/articles/4';

async function readerOf(stage: Stage, path: string): Promise<{ tab: Tab; reader: Surface }> {
  const tab = await stage.browser.openTab(stage.server.origin + path);
  return { tab, reader: await openReader(stage, tab) };
}

async function save(stage: Stage, address: string): Promise<void> {
  const { browser } = stage;
  const known = (await readList(browser)).length;
  const tab = await browser.openTab(address);
  await pressShortcut(stage, tab, 'save-article');
  await until(`saved copy of ${address}`, async () => (await readList(browser)).length > known);
  await tab.close();
}

function isSeen(surface: Surface, text: string): Promise<boolean> {
  return surface.evaluate((root, wanted) => {
    const all = [...root.querySelectorAll<HTMLElement>('.author-card *')];
    return all.some((element) => element.textContent.includes(wanted) && element.checkVisibility());
  }, text);
}

inBothBrowsers('the author card', (stage) => {
  test('stands under the title, unfolds, and is whole at the end of the article', async () => {
    const { tab, reader } = await readerOf(stage(), SEED_PATH);
    const folded = await find(reader, 'button', /^Marit Solheim/);
    expect(folded.expanded).toBe('false');
    const headline = await find(reader, 'heading', seedArticle.headline);
    const firstWords = await reader.evaluate((root) => {
      const [paragraph] = root.querySelectorAll('.article-body p');
      return paragraph?.getBoundingClientRect().top;
    });
    expect(folded.box.y).toBeGreaterThan(headline.box.y);
    expect(folded.box.y).toBeLessThan(firstWords ?? 0);

    await click(reader, 'button', /^Marit Solheim/);
    expect((await find(reader, 'button', /^Marit Solheim/)).expanded).toBe('true');
    const full = await until('whole card at the end', () =>
      reader.evaluate((root) => root.querySelector('.author-card--full')?.textContent),
    );
    expect(full).toContain(BIOGRAPHY);
    expect(full).toContain(seedArticle.author.email);
    await tab.close();
  });

  test('says where on the page each thing is from', async () => {
    const { tab, reader } = await readerOf(stage(), SEED_PATH);
    const sources = await reader.evaluate((root) => {
      const details = root.querySelector<HTMLDetailsElement>('.author-card--full .author-sources');
      details?.querySelector('summary')?.click();
      return details?.open ? details.textContent : undefined;
    });
    expect(sources).toContain('biography');
    expect(sources).toContain('From the author box');
    await tab.close();
  });

  test('names several authors in one line, and unfolds each by itself', async () => {
    const { tab, reader } = await readerOf(stage(), '/several-authors.html');
    await click(reader, 'button', /^Jonas Weber, Amina Diallo,? and Li Wei/);
    await click(reader, 'button', /^Amina Diallo/);
    await until('her profile alone', async () => {
      const links = await findAll(reader, 'link', /LinkedIn/);
      return links.length > 0;
    });
    expect(await isSeen(reader, 'Engineer at large')).toBe(true);
    await tab.close();
  });

  test('says of an organisation that it is one', async () => {
    const { tab, reader } = await readerOf(stage(), '/organisation.html');
    await find(reader, 'button', /^Rundholm Press Agency.*Organisation/);
    await tab.close();
  });

  test('is not there, nor any space for it, where nobody has signed', async () => {
    const { tab, reader } = await readerOf(stage(), '/unsigned.html');
    const cards = await reader.evaluate((root) => root.querySelectorAll('.author-card').length);
    expect(cards).toBe(0);
    await tab.close();
  });

  test('shows a monogram for a photo that does not come, and the beginning of a long life', async () => {
    const { tab, reader } = await readerOf(stage(), '/long-bio.html');
    await until('monogram', () =>
      reader.evaluate((root) => root.querySelector('.face--monogram')?.textContent === 'TA'),
    );
    const more = await find(reader, 'button', 'Read it all');
    expect(more.expanded).toBe('false');
    await tab.close();
  });

  test('is in the popup', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(server.origin + SEED_PATH);
    const popup = await openPopup(stage());
    await click(popup, 'button', /^Marit Solheim/);
    await until('her biography', () => isSeen(popup, BIOGRAPHY));
    await closePopup(stage());
    await tab.close();
  });

  test('is cited in the form that is chosen', async () => {
    const { tab, reader } = await readerOf(stage(), SEED_PATH);
    await click(reader, 'button', /^More/);
    await click(reader, 'button', 'Cite');
    const citation = (start: string) =>
      until(`citation with ${start}`, async () => {
        const text = await reader.evaluate((root) => root.querySelector('textarea')?.value);
        return text?.startsWith(start) && text;
      });
    expect(await citation('Solheim, M. (2016, September 14)')).toContain('Northlight');
    // The radio itself is not seen; one clicks on its name.
    await reader.evaluate((root) => {
      const names = [...root.querySelectorAll<HTMLElement>('.citation__format')];
      names.find(({ textContent }) => textContent === 'BibTeX')?.click();
    });
    expect(await citation('@misc{')).toContain('Solheim, Marit');
    await tab.close();
  });
});

inBothBrowsers('the authors of the library', (stage) => {
  test('are counted beside an article of theirs, and lead to the others', async () => {
    const { browser, server } = stage();
    await save(stage(), `${server.origin}/several-authors.html`);
    await save(stage(), server.origin + NEXT_OF_JONAS);
    const { tab, reader } = await readerOf(stage(), '/several-authors.html');
    await click(reader, 'button', '1 article by Jonas Weber');
    const list = await Promise.any([browser.sidebar(), browser.findTab(/library\.html/)]);
    await shows(list, 'Letter 4 from the mill');
    await shows(list, 'Three Ways to Repair a Bridge');
    await find(list, 'region', 'Jonas Weber');
    await tab.close();
  });

  test('are whole in the saved copy', async () => {
    const { browser } = stage();
    const [entry] = (await readList(browser)).filter(({ headline }) =>
      /^Three Ways/.test(headline),
    );
    const page = await browser.openTab(`${browser.extensionUrl}saved-article.html?id=${entry?.id}`);
    await find(page, 'button', /^Jonas Weber, Amina Diallo,? and Li Wei/);
    await shows(page, 'Engineer at large');
    await page.close();
  });

  test('of one name on two sites are two, until they are joined by hand', async () => {
    const { browser, server } = stage();
    const other = server.origin.replace('127.0.0.1', 'localhost');
    await save(stage(), `${other}/articles/8`);
    const sidebar = (await browser.isSidebarOpen())
      ? await browser.sidebar()
      : await openSidebar(stage());
    await click(sidebar, 'button', 'More lists');
    await click(sidebar, 'menuitem', 'Authors');
    const named = () => findAll(sidebar, 'button', /^Jonas Weber/);
    await until('two of one name', async () => (await named()).length === 2);

    await click(sidebar, 'button', /^Jonas Weber/);
    await click(sidebar, 'button', 'Same person as…');
    await click(sidebar, 'button', /^Jonas Weber/);
    await click(sidebar, 'button', 'Authors');
    await until('one of them', async () => (await named()).length === 1);
    await click(sidebar, 'button', 'Undo');
    await until('two again', async () => (await named()).length === 2);
  });
});
