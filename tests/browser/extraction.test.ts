import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Article } from '../../core/article/article.ts';
import type { Extraction } from '../../core/article/extraction.ts';
import { BUILD } from '../../scripts/browsers/build.ts';
import { inBothBrowsers } from './both-browsers.ts';

/** What only a browser that lays pages out can show: that the reader gets what the page shows. */
inBothBrowsers('the extraction', (stage) => {
  /** Runs the built script beside the page, as the popup does. */
  async function articleAt(page: string, scrolledTo?: string): Promise<Article> {
    const { browser, server } = stage();
    const script = readFileSync(join(BUILD[browser.family], 'extract-article.js'), 'utf8');
    const tab = await browser.openTab(`${server.origin}/extraction/${page}`);
    try {
      if (scrolledTo !== undefined) {
        await tab.evaluateInPage((id) => document.getElementById(id)?.scrollIntoView(), scrolledTo);
      }
      // Given as text, so that its value is that of its last statement.
      const extraction = await tab.run<Extraction>(
        `async () => (0, eval)(${JSON.stringify(script)})`,
      );
      if (extraction.status === 'none') throw new Error(extraction.reason);
      return extraction.article;
    } finally {
      await tab.close();
    }
  }

  const opening = (line: string) => line.split(':')[0];

  test('gives what the page shows, in the page’s order, and nothing that it does not show', async () => {
    const { text } = await articleAt('as-shown.html');
    expect(text.split('\n').map(opening)).toEqual([
      'Contents',
      'Plain',
      'Fading',
      'Shares',
      'Letters',
      'Row',
      'Folded',
      'Unfolded',
      'Shadow',
      'Asked',
      'Last',
    ]);
  });

  test('leaves out what is there for screen readers only, however it is hidden', async () => {
    const { text } = await articleAt('as-shown.html');
    expect(text).toContain('Shares: 1,204 people heard the horn.');
    expect(text).not.toContain('Only screen readers say this');
    expect(text).toContain('the bell rang twice, as every evening.');
  });

  test('leaves out the next story of a page that goes on with it, unless one has come to it', async () => {
    const first = ['The bell', 'The smith', 'The ropes', 'The council'];
    const atTop = await articleAt('goes-on.html');
    expect(atTop.text.split('\n').map(opening)).toEqual(first);
    const further = await articleAt('goes-on.html', 'kiln');
    expect(further.text.split('\n').map(opening)).toEqual(
      expect.arrayContaining([...first, 'The kiln', 'The stoker', 'The owner', 'The town']),
    );
  });

  test('finds the article in a frame of the same site', async () => {
    const { text, articleBody } = await articleAt('framed.html');
    expect(text.split('\n').map(opening)).toEqual(
      expect.arrayContaining(['First', 'Second', 'Third', 'Fourth']),
    );
    expect(articleBody).not.toContain('<iframe');
  });
});
