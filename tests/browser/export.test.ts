import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { click } from '../../scripts/browsers/elements.ts';
import { openReader, shows } from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { pasted } from './pasted.ts';

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

  test('with its formatting, which pastes as text where there is none', async () => {
    const { tab, reader } = await open();
    await click(reader, 'button', 'Copy with formatting');
    await shows(reader, 'Article copied');
    expect(await pasted(stage())).toMatch(/^How a Harbour Counts Its Tides\n\nIngrid Halvorsen/);
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
});
