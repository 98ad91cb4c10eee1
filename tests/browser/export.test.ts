import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Surface } from '../../scripts/browsers/browser.ts';
import { click, find } from '../../scripts/browsers/elements.ts';
import { closePopup, openPopup, openReader, shows } from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { headlineOf } from '../fixtures/articles.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { pasted, pastedWithFormat } from './pasted.ts';

/** An article taken elsewhere, from the reader over a page. */
inBothBrowsers('taking an article along', (stage) => {
  async function open() {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/things.html`);
    const reader = await openReader(stage(), tab);
    await click(reader, 'button', 'More');
    return { tab, reader };
  }

  test('as Markdown, with what it is at the front', async () => {
    const { tab, reader } = await open();
    await click(reader, 'button', 'Copy as Markdown');
    await shows(reader, 'Article copied as Markdown');
    const markdown = await pasted(stage());
    expect(markdown).toMatch(/^---\ntitle: "How a Harbour Counts Its Tides"\n/);
    for (const part of [
      '## The arithmetic',
      '[^1]: The books before 1902',
      '```python\ndef height(',
      '| Day | First high water |',
      '$h = \\frac{a}{2} \\cos t$',
    ]) {
      expect(markdown).toContain(part);
    }
    await tab.close();
  });

  test('by its address', async () => {
    const { tab, reader } = await open();
    await click(reader, 'button', 'Copy link');
    await shows(reader, 'Link copied');
    expect(await pasted(stage())).toBe(`${stage().server.origin}/things.html`);
    await tab.close();
  });

  test('with its formatting, which pastes as text where there is none', async () => {
    const { tab, reader } = await open();
    await click(reader, 'button', 'Copy with formatting');
    await shows(reader, 'Article copied');
    expect(await pasted(stage())).toMatch(/^How a Harbour Counts Its Tides\n\nIngrid Halvorsen/);
    const html = await pastedWithFormat(stage());
    expect(html).toMatch(/<h1[^>]*>How a Harbour Counts Its Tides/);
    expect(html).toMatch(/<th[^>]*>Day<\/th>/);
    await tab.close();
  });

  test('as one file with its pictures inside, which asks for nothing when it is opened', async () => {
    const { browser, server } = stage();
    const { tab, reader } = await open();
    await click(reader, 'button', 'Save as a file');
    await shows(reader, /Saved as a file/);
    const name = 'How a Harbour Counts Its Tides.html';
    await until('downloaded file', async () => readdirSync(browser.downloads).includes(name));
    const file = join(browser.downloads, name);
    const html = await until('whole file', async () => {
      const text = readFileSync(file, 'utf8');
      return text.includes('</html>') && text;
    });
    expect(html).toContain('src="data:image/jpeg;base64,');
    expect(html).not.toMatch(/<img[^>]+src="http/);
    expect(html).toContain('Ingrid Halvorsen');
    expect(html).toContain(`${server.origin}/things.html`);
    await tab.close();

    const asked = server.requests.length;
    const opened = await browser.openTab(`file://${encodeURI(file)}`);
    await shows(opened, 'The tide was late');
    const widths = await until('pictures', () =>
      opened.evaluate(() => {
        const images = [...document.images].filter(({ complete }) => complete);
        return images.length > 1 && images.map(({ naturalWidth }) => naturalWidth);
      }),
    );
    expect(Math.min(...widths)).toBeGreaterThan(0);
    expect(server.requests.length).toBe(asked);
    await opened.close();
  });

  test('as a file and printed, from the popup', async () => {
    const { browser, server, display } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/51`);
    const popup = await openPopup(stage());
    await find(popup, 'heading');
    await click(popup, 'button', 'More');
    await click(popup, 'menuitem', 'Save as a file');
    const name = `${headlineOf(51)}.html`;
    await until('downloaded file', async () => readdirSync(browser.downloads).includes(name));
    await closePopup(stage());

    await tab.evaluateInPage(() => {
      addEventListener('beforeprint', () => {
        const reader = document.querySelector('byline-reader');
        document.body.dataset.printed = reader ? 'the reader' : 'the page';
      });
    });
    const again = await openPopup(stage());
    await find(again, 'heading');
    await click(again, 'button', 'More');
    await click(again, 'menuitem', 'Print');
    await until('window without the popup', async () => !(await browser.isPopupOpen()));
    // The browser's own dialog; while it is open, the page answers nothing.
    const printed = await until('print', async () => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      display.press('Escape');
      return Promise.race([
        tab.evaluate(() => document.body.dataset.printed),
        new Promise<undefined>((resolve) => setTimeout(resolve, 1500)),
      ]);
    });
    expect(printed).toBe('the reader');
    await tab.close();
  });

  test('on paper whole, with where its links lead, and nothing of the page or the controls', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/long.html`);
    const page = pagesOf(await tab.print());
    const reader = await openReader(stage(), tab);
    await shows(reader, /./);
    // What is for paper alone is not on the screen, not even before the rules for paper have come.
    const source = () =>
      reader.evaluate((root) => {
        const element = root.querySelector('.article-source');
        return element && getComputedStyle(element).display;
      });
    expect(await source()).toBe('none');
    await isReadyForPaper(reader);
    expect(await source()).toBe('none');
    const pages = pagesOf(await tab.print());
    // As tall as the window it would be one.
    expect(pages).toBeGreaterThan(2);
    expect(Math.abs(pages - page)).toBeLessThan(page);
    // The reader is what it was before.
    await find(reader, 'button', /^Close/);
    await tab.close();

    const things = await browser.openTab(`${server.origin}/things.html`);
    await openReader(stage(), things);
    await isReadyForPaper(things.reader);
    await things.reader.evaluate((root) => {
      addEventListener('beforeprint', () => {
        document.body.dataset.notes = root.querySelector('.link-notes')?.textContent ?? '';
      });
    });
    await things.print();
    const notes = await things.evaluate(() => document.body.dataset.notes);
    expect(notes).toContain('https://archive.example/vik');
    await until('text without them', () =>
      things.reader.evaluate((root) => root.querySelector('.link-notes') === null),
    );
    await things.close();
  });
});

/** What paper needs comes after the reader has been painted, in a style sheet of its own. */
function isReadyForPaper(reader: Surface): Promise<boolean> {
  return until('rules for paper', () =>
    reader.evaluate((root) => root.querySelectorAll('style').length > 1),
  );
}

/** How many pages a PDF has; their objects may be in compressed streams. */
function pagesOf(pdf: Buffer): number {
  const whole = pdf.toString('latin1');
  const parts = [...whole.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, part = '']) => {
    try {
      return inflateSync(Buffer.from(part, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [whole, ...parts].join('').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
