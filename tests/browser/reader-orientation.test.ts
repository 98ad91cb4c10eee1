import { expect, test } from 'vitest';
import type { Surface, Tab } from '../../scripts/browsers/browser.ts';
import { click, find } from '../../scripts/browsers/elements.ts';
import { listWith, readList, readStorage } from '../../scripts/browsers/library.ts';
import {
  openReader,
  pressShortcut,
  readerIsClosed,
  shows,
} from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { inBothBrowsers } from './both-browsers.ts';

const LONG = '/long.html';

/** The first paragraph that begins in the window, and where. */
function paragraphIn(surface: Surface): Promise<{ text: string; top: number }> {
  return surface.evaluate((root) => {
    for (const paragraph of root.querySelectorAll('article p, .article-body p')) {
      const { top } = paragraph.getBoundingClientRect();
      if (top >= 20) return { text: (paragraph.textContent ?? '').trim(), top };
    }
    return { text: '', top: 0 };
  });
}

/** Where a paragraph is in the window, by its text. */
function topOf(surface: Surface, text: string): Promise<number | undefined> {
  return surface.evaluate((root, whole) => {
    const paragraphs = [...root.querySelectorAll('article p, .article-body p')];
    const found = paragraphs.find(({ textContent }) => textContent?.trim() === whole);
    return found?.getBoundingClientRect().top;
  }, text);
}

function scrollOf(reader: Surface): Promise<number> {
  return reader.evaluate((root) => root.querySelector('main')?.scrollTop ?? -1);
}

/**
 * Where reading is, in the page, in the reader and in later sessions. All keys are real ones.
 */
inBothBrowsers('the place in an article', (stage) => {
  async function readOn(tab: Tab, pages: number): Promise<void> {
    for (let page = 0; page < pages; page += 1) {
      const before = await scrollOf(tab.reader);
      stage().display.press('Next');
      await until('next screenful', async () => (await scrollOf(tab.reader)) > before + 200);
      await rests(tab.reader);
    }
  }

  function rests(reader: Surface): Promise<unknown> {
    let last = -1;
    return until('text at rest', async () => {
      const now = await scrollOf(reader);
      const same = now === last;
      last = now;
      return same;
    });
  }

  async function keptPosition(): Promise<unknown> {
    return until('kept position', async () => {
      const positions = (await readStorage(stage().browser))['reading/positions'];
      return JSON.stringify(positions ?? {}).includes('/long.html') && positions;
    });
  }

  test('is the beginning where the page has nothing to scroll', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/arabic.html`);
    expect(await tab.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(
      true,
    );
    const reader = await openReader(stage(), tab);
    expect(await scrollOf(reader)).toBe(0);
    await tab.close();
  });

  test('is the same in the page and in the reader that opens over it', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(server.origin + LONG);
    await tab.evaluateInPage(() => {
      const paragraph = document.querySelectorAll('article p')[9];
      paragraph?.scrollIntoView({ block: 'start', behavior: 'instant' });
      scrollBy({ top: -200, behavior: 'instant' });
    });
    const onPage = await paragraphIn(tab);
    const reader = await openReader(stage(), tab);
    const top = await topOf(reader, onPage.text);
    expect(Math.abs((top ?? Number.NaN) - onPage.top)).toBeLessThan(60);
    stage().display.press('Escape');
    await readerIsClosed(tab);
    await tab.close();
  });

  test('is shown by the page when the reader closes', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(server.origin + LONG);
    const reader = await openReader(stage(), tab);
    await readOn(tab, 2);
    const read = await paragraphIn(reader);
    stage().display.press('Escape');
    await readerIsClosed(tab);
    const top = await topOf(tab, read.text);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(600);
    await tab.close();
  });

  test('is found again in a later session, with a way to the beginning', async () => {
    const { browser, server } = stage();
    const first = await browser.openTab(server.origin + LONG);
    await openReader(stage(), first);
    await readOn(first, 2);
    const read = await paragraphIn(first.reader);
    await keptPosition();
    await first.close();

    const later = await browser.openTab(server.origin + LONG);
    const reader = await openReader(stage(), later);
    await shows(reader, 'Continued where you stopped');
    const top = await topOf(reader, read.text);
    expect(top).toBeGreaterThan(-100);
    expect(top).toBeLessThan(500);

    await click(reader, 'button', 'Start at the beginning');
    await until('beginning', async () => (await scrollOf(reader)) === 0);
    await later.close();
  });

  test('is kept for a saved article as well, and its progress told to the lists', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(server.origin + LONG);
    await pressShortcut(stage(), tab, 'save-article');
    const [entry] = await listWith(browser, /./);
    await tab.close();

    const saved = await browser.openTab(
      `${browser.extensionUrl}saved-article.html?id=${entry?.id}`,
    );
    await find(saved, 'button', /^Remove/);
    // Where it was left before it was saved, or its beginning.
    await rests(saved);
    const before = await scrollOf(saved);
    stage().display.press('Next');
    await until('next screenful', async () => (await scrollOf(saved)) > before + 200);
    await rests(saved);
    const read = await paragraphIn(saved);
    await until('progress in the list', async () =>
      (await readList(browser)).some(({ progress }) => progress > 0.05),
    );
    await saved.close();

    const again = await browser.openTab(
      `${browser.extensionUrl}saved-article.html?id=${entry?.id}`,
    );
    await shows(again, 'Continued where you stopped');
    const top = await topOf(again, read.text);
    expect(top).toBeGreaterThan(-100);
    expect(top).toBeLessThan(500);
    await again.close();
  });

  test('is forgotten when the settings are told so; how far a saved article was read is not', async () => {
    const { browser, server } = stage();
    const listed = async () => (await readList(browser)).find(({ url }) => url.endsWith(LONG));
    const tab = await browser.openTab(server.origin + LONG);
    if (!(await listed())) await pressShortcut(stage(), tab, 'save-article');
    await until('saved article', listed);
    await openReader(stage(), tab);
    const before = await scrollOf(tab.reader);
    stage().display.press('Next');
    await until('next screenful', async () => (await scrollOf(tab.reader)) > before + 200);
    await rests(tab.reader);
    const left = await scrollOf(tab.reader);
    await keptPosition();
    await until('progress', async () => ((await listed())?.progress ?? 0) > 0.05);
    await tab.close();

    const settings = await browser.openTab(`${browser.extensionUrl}options.html`);
    await click(settings, 'button', 'Forget the places');
    await shows(settings, 'No places are kept.');
    expect((await readStorage(browser))['reading/positions']).toBeUndefined();
    await settings.close();

    const again = await browser.openTab(server.origin + LONG);
    const reader = await openReader(stage(), again);
    await shows(reader, 'Continued where you stopped');
    expect(Math.abs((await scrollOf(reader)) - left)).toBeLessThan(600);
    await again.close();
  });

  test('minutes left go down while one reads on', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(server.origin + LONG);
    const reader = await openReader(stage(), tab);
    await click(reader, 'button', 'Start at the beginning').catch(() => {});
    await until('beginning', async () => (await scrollOf(reader)) === 0);
    const left = async () =>
      Number(
        await reader.evaluate(
          (root) => /\d+/.exec(root.querySelector('.reader__left')?.textContent ?? '0')?.[0],
        ),
      );
    const whole = await left();
    expect(whole).toBeGreaterThan(1);
    stage().display.press('End');
    await until('nothing left', async () => (await left()) === 0);
    await tab.close();
  });

  test('the Save button follows a save by the shortcut', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/21`);
    const reader = await openReader(stage(), tab);
    await find(reader, 'button', /^Save for later/);
    await pressShortcut(stage(), tab, 'save-article');
    await find(reader, 'button', /^Remove from the saved/);
    await tab.close();
  });
});
