import { expect, test } from 'vitest';
import type { Article } from '../../core/article/article.ts';
import type { Surface } from '../../scripts/browsers/browser.ts';
import { readDatabases, readList } from '../../scripts/browsers/library.ts';
import { openPopup, openSidebar } from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { inBothBrowsers } from './both-browsers.ts';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const COUNT = 20;

function article(number: number): Article {
  return {
    url: `https://letters.example/${number}`,
    headline: `Letter ${number}`,
    author: [],
    siteName: 'Letters',
    dir: 'ltr',
    articleBody: `<p>The text of letter ${number}.</p>`,
    text: `The text of letter ${number}.`,
    wordCount: 5,
    timeRequired: 'PT1M',
    completeness: { ratio: 1, reachedBy: 'test' },
  };
}

/** Sends several saves from a page of the extension, without waiting for one before the next. */
function saveAtOnce(surface: Surface, numbers: number[]): Promise<unknown[]> {
  return surface.evaluateInPage(
    (articles) =>
      Promise.all(
        articles.map((each) => chrome.runtime.sendMessage({ type: 'library/save', article: each })),
      ),
    numbers.map(article),
  );
}

inBothBrowsers('saves at the same time', (stage) => {
  test(`from popup, sidebar and a tab keep all ${COUNT}`, async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${browser.extensionUrl}sidepanel.html`);
    await browser.openTab(`${server.origin}/articles/1`);
    const sidebar = await openSidebar(stage());
    const popup = await openPopup(stage());

    const surfaces = [popup, sidebar, tab];
    const numbers = Array.from({ length: COUNT }, (_, index) => index);
    const answers = await Promise.all(
      surfaces.map((surface, place) =>
        saveAtOnce(
          surface,
          numbers.filter((number) => number % surfaces.length === place),
        ),
      ),
    );
    expect(answers.flat()).toHaveLength(COUNT);

    const list = await until('whole list', async () => {
      const entries = await readList(browser);
      return entries.length >= COUNT && entries;
    });
    expect(list.map(({ headline }) => headline).sort()).toEqual(
      numbers.map((number) => article(number).headline).sort(),
    );
    const stored = await readDatabases(browser);
    for (const number of numbers) expect(stored).toContain(article(number).text);
  });
});
