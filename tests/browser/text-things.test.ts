import { expect, test } from 'vitest';
import type { Surface, Tab } from '../../scripts/browsers/browser.ts';
import { click, find, findAll } from '../../scripts/browsers/elements.ts';
import { listWith, readList } from '../../scripts/browsers/library.ts';
import { openReader, readerIsClosed, shows } from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { pasted } from './pasted.ts';

const HARBOUR = /^How a Harbour/;

/** What stands in the text besides text, over a page. */
inBothBrowsers('the things in a text', (stage) => {
  async function open(): Promise<{ tab: Tab; reader: Surface }> {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/things.html`);
    const reader = await openReader(stage(), tab);
    // Pictures whose height is not known move what is below them.
    await until('pictures', () =>
      reader.evaluate((root) =>
        [...root.querySelectorAll('img')].every(({ complete }) => complete),
      ),
    );
    return { tab, reader };
  }

  async function close(tab: Tab): Promise<void> {
    stage().display.press('Escape');
    await readerIsClosed(tab);
    await tab.close();
  }

  /** The accessible name of what has the focus. */
  const focused = (surface: Surface) =>
    surface.evaluate((root) => {
      const element = root.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });

  test('pictures are looked at in large, one after another, and Esc leads back to the last', async () => {
    const { display } = stage();
    const { tab, reader } = await open();
    await click(reader, 'button', /^Look at it in large: The brass rule/);
    const picture = await find(reader, 'dialog', 'Picture');
    expect(picture.box.width).toBeGreaterThan(1000);
    await shows(reader, '1 of 2');
    await shows(reader, 'green up to the mark of the great flood');

    display.press('Right');
    await shows(reader, '2 of 2');
    display.press('Right');
    await shows(reader, '1 of 2');
    display.press('Left');
    await shows(reader, '2 of 2');

    display.press('plus');
    const scale = () =>
      reader.evaluate(
        (root) => root.querySelector<HTMLElement>('.lightbox__picture')?.style.transform ?? '',
      );
    await until('larger picture', async () => (await scale()).includes('scale(1.5)'));

    display.press('Escape');
    await until('text', async () => (await findAll(reader, 'dialog', 'Picture')).length === 0);
    expect(await focused(reader)).toMatch(/^Look at it in large/);
    await close(tab);
  });

  test('code has its language and its colours, wraps, and is copied', async () => {
    const { tab, reader } = await open();
    await shows(reader, 'Python');
    await reader.evaluate((root) => root.querySelector('.code')?.scrollIntoView());
    await until('coloured code', () =>
      reader.evaluate((root) => root.querySelector('.code-keyword')?.textContent === 'def'),
    );
    const overflows = () =>
      reader.evaluate((root) => {
        const pre = root.querySelector('pre');
        return pre !== null && pre.scrollWidth > pre.clientWidth;
      });
    expect(await overflows()).toBe(true);
    await click(reader, 'button', 'Wrap lines');
    await until('wrapped code', async () => !(await overflows()));

    await click(reader, 'button', 'Copy code');
    await shows(reader, 'Code copied');
    expect(await pasted(stage())).toMatch(
      /^def height\(low, high, hour, since=6\.2\):\n {4}"""How/,
    );
    await tab.focus();
    await close(tab);
  });

  test('a table that is too wide scrolls by itself, by the keyboard too, its heads in sight', async () => {
    const { display } = stage();
    const { tab, reader } = await open();
    const table = await find(reader, 'region', 'Table');
    expect(table.box.width).toBeLessThan(800);
    const scrolled = () =>
      reader.evaluate((root) => root.querySelector('.table-frame')?.scrollLeft ?? 0);
    await reader.evaluate((root) => root.querySelector<HTMLElement>('.table-frame')?.focus());
    display.press('Right');
    display.press('Right');
    await until('scrolled table', async () => (await scrolled()) > 10);

    // With more days than the window is high.
    const heads = await reader.evaluate((root) => {
      const frame = root.querySelector('.table-frame');
      const rows = frame?.querySelector('tbody');
      if (!frame || !rows) throw new Error('There is no table.');
      for (let days = 0; days < 40; days += 1) {
        const day = rows.rows[0]?.cloneNode(true);
        if (day) rows.append(day);
      }
      frame.scrollTo({ top: 9999, behavior: 'instant' });
      const head = frame.querySelector('th')?.getBoundingClientRect();
      return {
        scrolled: frame.scrollTop,
        below: (head?.top ?? Number.NaN) - frame.getBoundingClientRect().top,
      };
    });
    expect(heads.scrolled).toBeGreaterThan(300);
    expect(Math.abs(heads.below)).toBeLessThan(3);
    await close(tab);
  });

  test('a note opens beside its mark; Esc closes it, and its link leads to it', async () => {
    const { display } = stage();
    const { tab, reader } = await open();
    await click(reader, 'link', '1');
    const note = await find(reader, 'note', 'Note 1');
    const mark = await find(reader, 'link', '1');
    expect(Math.abs(note.box.y - mark.box.y)).toBeLessThan(250);
    await shows(reader, 'Go to the note');

    display.press('Escape');
    await until('text', async () => (await findAll(reader, 'note')).length === 0);
    expect(await focused(reader)).toBe('1');

    display.press('Return');
    await click(reader, 'button', 'Go to the note');
    await until('note with the focus', async () =>
      (await focused(reader)).startsWith('The books before 1902'),
    );
    await close(tab);
  });

  test('formulas are MathML, and what the page folds away is there', async () => {
    const { tab, reader } = await open();
    const fraction = await reader.evaluate((root) => {
      const element = root.querySelector('math mfrac');
      return { namespace: element?.namespaceURI, height: element?.getBoundingClientRect().height };
    });
    expect(fraction.namespace).toBe('http://www.w3.org/1998/Math/MathML');
    expect(fraction.height).toBeGreaterThan(5);
    const folded = await reader.evaluate((root) => {
      const paragraphs = [...root.querySelectorAll('.article-body p')];
      const found = paragraphs.find(({ textContent }) => textContent?.includes('breeds eels'));
      return found?.getBoundingClientRect().height;
    });
    expect(folded).toBeGreaterThan(20);
    await close(tab);
  });

  test('what was embedded is a still until it is asked for', async () => {
    const { server } = stage();
    const { tab, reader } = await open();
    const film = await find(reader, 'link', /walk\.mp4/);
    expect(film.box.width).toBeGreaterThan(50);
    const asked = () => server.requests.includes('/walk.mp4');
    expect(asked()).toBe(false);
    await click(reader, 'link', /walk\.mp4/);
    await until('film', async () => asked());
    await close(tab);
  });

  test('what is selected is copied as a quotation that leads to its place', async () => {
    const { display, server } = stage();
    const { tab, reader } = await open();
    await reader.evaluate((root) => {
      const [paragraph] = [...root.querySelectorAll('.article-body p')].filter((each) =>
        each.textContent?.startsWith('A student of the office'),
      );
      const text = paragraph?.firstChild;
      const from = text?.nodeValue?.indexOf('The tide was late') ?? -1;
      if (text && from > 0) {
        document
          .getSelection()
          ?.setBaseAndExtent(text, from, text, from + 'The tide was late'.length);
      }
    });
    await find(reader, 'button', /^Copy quotation/);
    display.press('q');
    await shows(reader, 'Quotation copied');
    const quotation = await pasted(stage());
    expect(quotation).toMatch(/^“The tide was late”/);
    expect(quotation).toContain('How a Harbour Counts Its Tides');
    // Another sentence begins with the same words.
    expect(quotation).toMatch(
      new RegExp(`${server.origin}/things\\.html#:~:text=.*The%20tide%20was%20late,-that`),
    );

    // The browser itself finds the place by the address.
    const address = quotation.slice(quotation.indexOf(server.origin)).trim();
    const quoted = await stage().browser.openTab(address);
    const shown = () => quoted.evaluate(() => scrollY);
    await until('page at the passage', async () => (await shown()) > 300);
    await quoted.close();
    await tab.focus();
    await close(tab);
  });

  test('all of it works in a saved copy too, where the extension loads its scripts itself', async () => {
    const { browser, display } = stage();
    const { tab } = await open();
    // Pressed again it would take a saved article away.
    if (!(await readList(browser)).some(({ headline }) => HARBOUR.test(headline)))
      display.press('s');
    const [entry] = await listWith(browser, HARBOUR);
    await close(tab);
    const copy = await browser.openTab(`${browser.extensionUrl}saved-article.html?id=${entry?.id}`);
    await shows(copy, 'It has four lines');
    await copy.evaluate((root) => root.querySelector('.code')?.scrollIntoView());
    await until('coloured code', () =>
      copy.evaluate((root) => root.querySelector('.code-keyword')?.textContent === 'def'),
    );
    await click(copy, 'link', '1');
    await find(copy, 'note', 'Note 1');
    display.press('Escape');
    await until('text', async () => (await findAll(copy, 'note')).length === 0);
    await click(copy, 'button', 'More');
    await click(copy, 'button', 'Copy as Markdown');
    await shows(copy, 'Article copied as Markdown');
    expect(await pasted(stage())).toMatch(/^---\ntitle: "How a Harbour/);
    await copy.close();
  });
});
