import { expect, test } from 'vitest';
import type { Article } from '../../core/article/article.ts';
import type { Surface } from '../../scripts/browsers/browser.ts';
import { readDatabases, readList } from '../../scripts/browsers/library.ts';
import { openPopup, openSidebar } from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { inBothBrowsers } from './both-browsers.ts';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const COUNT = 20;

/** Operations that each of four contexts asks for without waiting. */
const MANY = 250;

/** How long all of them together may take on a busy machine, in milliseconds. */
const ENOUGH = 240_000;

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

  test(
    `four contexts with ${MANY} operations each keep all ${4 * MANY}`,
    async () => {
      const { browser } = stage();
      const page = `${browser.extensionUrl}saved-article.html`;
      const contexts = await Promise.all(
        [0, 1, 2, 3].map((place) => browser.openTab(`${page}#${place}`)),
      );
      const first = 1000;
      await Promise.all(
        contexts.map((context, place) =>
          context.evaluateInPage(startOperations, {
            first: first + place * MANY,
            count: MANY,
            article: article(0),
          }),
        ),
      );
      for (const context of contexts) {
        const outcome = await until(
          'end of the operations',
          () => context.evaluate(() => document.documentElement.dataset.outcome),
          ENOUGH,
        );
        expect(outcome).toBe(`${MANY} done`);
      }

      const list = new Map((await readList(browser)).map((entry) => [entry.url, entry]));
      const kept = Array.from({ length: 4 * MANY }, (_, index) => {
        const number = first + index;
        const saved = number - (number % OPERATIONS);
        const entry = list.get(`https://letters.example/many/${saved}`);
        switch (number % OPERATIONS) {
          case 1:
            return entry?.tags.includes('kept');
          case 2:
            return entry?.state === 'archived';
          case 3:
            return entry?.favourite;
          case 4:
            return entry?.note === `Note ${saved}`;
          default:
            return entry?.headline === `Letter ${saved}`;
        }
      });
      expect(kept.filter(Boolean)).toHaveLength(4 * MANY);
      for (const context of contexts) await context.close();
    },
    ENOUGH + 60_000,
  );
});

/** How many different operations there are: a save, and four changes of what it has saved. */
const OPERATIONS = 5;

/**
 * Run in a page: every fifth operation saves an article, those between change it. Nothing waits for
 * the end of it, which is told in the document's `data-outcome`.
 */
function startOperations(options: { first: number; count: number; article: Article }): void {
  const send = async (message: object): Promise<Record<string, unknown>> => {
    const reply = (await chrome.runtime.sendMessage(message)) as {
      status: string;
      response: Record<string, unknown>;
    };
    if (reply?.status !== 'answered') throw new Error(JSON.stringify(reply));
    return reply.response;
  };
  const operate = async (start: number): Promise<number> => {
    const url = `https://letters.example/many/${start}`;
    const saved = await send({
      type: 'library/save',
      article: { ...options.article, url, headline: `Letter ${start}` },
    });
    const ids = [(saved.entry as { id: string }).id];
    const patches = [
      { addTags: ['kept'] },
      { state: 'archived' },
      { favourite: true },
      { note: `Note ${start}` },
    ];
    await Promise.all(patches.map((patch) => send({ type: 'library/update', ids, patch })));
    return 1 + patches.length;
  };
  const starts = Array.from({ length: options.count / 5 }, (_, index) => options.first + index * 5);
  Promise.all(starts.map(operate)).then(
    (done) => {
      const sum = done.reduce((sum, each) => sum + each, 0);
      document.documentElement.dataset.outcome = `${sum} done`;
    },
    (error: unknown) => {
      document.documentElement.dataset.outcome = String(error);
    },
  );
}
