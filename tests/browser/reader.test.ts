import { expect, test } from 'vitest';
import { click, find, findAll } from '../../scripts/browsers/elements.ts';
import {
  chooseFromPageMenu,
  isReaderOpen,
  openReader,
  readerIsClosed,
  shows,
} from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { headlineOf } from '../fixtures/articles.ts';
import { SEED_PATH } from '../fixtures/server.ts';
import { inBothBrowsers } from './both-browsers.ts';

/**
 * The reader over a page, opened by a real key press. Its clicks are real ones too: the overlay
 * listens to trusted events only.
 */
inBothBrowsers('the reader', (stage) => {
  /** A page that has been scrolled and marked, so that a reload or a jump would show. */
  async function openScrolledPage(path: string) {
    const { browser, server } = stage();
    const tab = await browser.openTab(server.origin + path);
    await tab.evaluateInPage(() => {
      document.body.dataset.stamp = 'not reloaded';
      window.scrollTo({ top: 700, behavior: 'instant' });
    });
    const state = () =>
      tab.evaluate(() => ({ stamp: document.body.dataset.stamp, scroll: Math.round(scrollY) }));
    return { tab, state, before: await state() };
  }

  const waysToClose: Record<
    string,
    (tab: Awaited<ReturnType<typeof openScrolledPage>>['tab']) => Promise<void>
  > = {
    'the shortcut again': async () => stage().display.press('alt+r'),
    Esc: async () => stage().display.press('Escape'),
    'the close button': (tab) => click(tab.reader, 'button', /^Close/),
  };

  for (const [way, close] of Object.entries(waysToClose)) {
    test(`opens by the shortcut and closes by ${way}, the page unreloaded at its place`, async () => {
      const { tab, state, before } = await openScrolledPage(SEED_PATH);
      const reader = await openReader(stage(), tab);
      await find(reader, 'heading', /^Skrivo to Lend/);
      expect(before.scroll).toBeGreaterThan(500);

      await close(tab);
      await readerIsClosed(tab);
      expect(await state()).toEqual(before);
      await tab.close();
    });
  }

  const layouts = {
    'the window': '',
    'the window, beyond the body’s own height,': 'html, body { height: 100% }',
    'the body by itself':
      'html { overflow: hidden } html, body { height: 100% } body { overflow: auto }',
  };
  for (const [scrolls, css] of Object.entries(layouts)) {
    test(`leaves a page at its place in which ${scrolls} scrolls`, async () => {
      const { browser, server, display } = stage();
      const tab = await browser.openTab(`${server.origin}/long.html`);
      await tab.evaluateInPage((rules) => {
        const style = document.createElement('style');
        style.textContent = `html, body { scroll-behavior: auto } ${rules}`;
        document.head.append(style);
        document.body.style.lineHeight = '1.5';
        scrollTo(0, 900);
        document.body.scrollTop = 900;
      }, css);
      const place = () =>
        tab.evaluate(() => ({
          scrolled: [Math.round(scrollY), Math.round(document.body.scrollTop)],
          style: document.body.getAttribute('style'),
          shown: document.querySelector('p')?.checkVisibility(),
        }));
      const before = await place();
      expect(Math.max(...before.scrolled)).toBe(900);

      await openReader(stage(), tab);
      expect((await place()).scrolled).toEqual(before.scrolled);
      display.press('Escape');
      await readerIsClosed(tab);
      // Closing takes the page to what was read, which is what was on the screen.
      const after = await place();
      expect(after).toEqual({ ...before, scrolled: after.scrolled });
      expect(Math.abs(Math.max(...after.scrolled) - 900)).toBeLessThan(150);
      await tab.close();
    });
  }

  test('hides its content from the page in a closed shadow root', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(server.origin + SEED_PATH);
    await openReader(stage(), tab);
    expect(
      await tab.evaluateInPage(() => document.querySelector('byline-reader')?.shadowRoot ?? null),
    ).toBeNull();
    await tab.close();
  });

  for (const policy of ['strict', 'trusted-types', 'sandbox']) {
    test(`works, dressed, under a ${policy} policy`, async () => {
      const { browser, server } = stage();
      const tab = await browser.openTab(`${server.origin}/${policy}`);
      const reader = await openReader(stage(), tab);
      await shows(reader, 'would have thought very funny indeed');
      const heading = await find(reader, 'heading', 'The Lighthouse That Kept a Library');
      const body = await reader.evaluate((root) => {
        const element = root.querySelector('h1');
        return element ? getComputedStyle(element).fontFamily : '';
      });
      expect(body).toMatch(/literata/i);
      expect(heading.box.width).toBeGreaterThan(300);
      expect(heading.box.width).toBeLessThan(800);

      await click(reader, 'button', /^Close/);
      await readerIsClosed(tab);
      await tab.close();
    });
  }

  test("opens from the page's context menu", async () => {
    const { browser, server, display } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/30`);
    await chooseFromPageMenu(stage(), tab, 0);
    await shows(tab.reader, headlineOf(30));
    display.press('Escape');
    await readerIsClosed(tab);
    await tab.close();
  });

  test('is one for each tab', async () => {
    const { browser, server } = stage();
    const first = await browser.openTab(`${server.origin}/articles/31`);
    await openReader(stage(), first);
    const second = await browser.openTab(`${server.origin}/articles/32`);
    expect(await isReaderOpen(second)).toBe(false);
    await openReader(stage(), second);

    expect((await find(first.reader, 'heading')).name).toBe(headlineOf(31));
    expect((await find(second.reader, 'heading')).name).toBe(headlineOf(32));

    stage().display.press('Escape');
    await readerIsClosed(second);
    expect(await isReaderOpen(first)).toBe(true);
    await first.close();
    await second.close();
  });

  test('is one when it was closed and opened again in a hurry', async () => {
    const { browser, server, display } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/33`);
    await openReader(stage(), tab);
    display.press('Escape');
    await readerIsClosed(tab);
    await openReader(stage(), tab);
    // What the first had asked for when it was closed is answered by now.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await tab.evaluate(() => document.querySelectorAll('byline-reader').length)).toBe(1);
    display.press('Escape');
    await readerIsClosed(tab);
    await tab.close();
  });

  test('leaves Back and the address alone', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/33`);
    const entries = () => tab.evaluate(() => history.length);
    const before = [await tab.url(), await entries()];
    await openReader(stage(), tab);
    expect([await tab.url(), await entries()]).toEqual(before);
    await tab.close();
  });

  test('keeps its keys from the page, and the page keeps its own when it is closed', async () => {
    const { browser, server, display } = stage();
    const tab = await browser.openTab(`${server.origin}/articles/34`);
    await tab.evaluateInPage(() => {
      document.addEventListener('keydown', ({ key }) => {
        document.body.dataset.keys = `${document.body.dataset.keys ?? ''} ${key}`;
      });
    });
    const keys = () => tab.evaluate(() => document.body.dataset.keys ?? '');
    await openReader(stage(), tab);
    display.press('t');
    display.press('Escape');
    await readerIsClosed(tab);
    expect((await keys()).split(' ')).not.toContain('t');

    display.press('t');
    await until('key in the page', async () => (await keys()).split(' ').includes('t'));
    await tab.close();
  });

  test('shows an outline of a long article, and goes to its parts', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/long.html`);
    const reader = await openReader(stage(), tab);
    await click(reader, 'button', 'The foundry');
    await until('part on screen', async () => {
      const heading = (await findAll(reader, 'heading', 'The foundry'))[0];
      return heading && heading.box.y >= 0 && heading.box.y < 500;
    });
    // It is the one that is marked, and the line above shows that there is something behind.
    await until('marked part', () =>
      reader.evaluate(
        (root) => root.querySelector('.outline [aria-current]')?.textContent === 'The foundry',
      ),
    );
    const progress = await reader.evaluate((root) => {
      const line = root.querySelector('.reader__progress')?.getBoundingClientRect();
      return line ? line.width / innerWidth : 0;
    });
    expect(progress).toBeGreaterThan(0.05);
    expect(progress).toBeLessThan(1);
    await tab.close();
  });

  test('leaves vertical lines as the page has them, and lets them scroll in themselves', async () => {
    const { browser, server, display } = stage();
    const tab = await browser.openTab(`${server.origin}/japanese.html`);
    await tab.evaluateInPage(() => {
      document.documentElement.style.writingMode = 'vertical-rl';
    });
    const reader = await openReader(stage(), tab);
    const text = () =>
      reader.evaluate((root) => {
        const body = root.querySelector('.article-body');
        const first = body?.querySelector('p')?.getBoundingClientRect();
        const last = body?.querySelector('p:last-of-type')?.getBoundingClientRect();
        const around = root.querySelector('main');
        return {
          writing: body ? getComputedStyle(body).writingMode : '',
          fits: (body?.getBoundingClientRect().height ?? 0) < innerHeight,
          isLastAtTheLeft: first && last ? last.right <= first.left : false,
          scrolled: Math.round(Math.abs(body?.scrollLeft ?? 0)),
          scrollsBeside: (around?.scrollWidth ?? 0) > (around?.clientWidth ?? 0),
        };
      });
    expect(await text()).toEqual({
      writing: 'vertical-rl',
      fits: true,
      isLastAtTheLeft: true,
      scrolled: 0,
      scrollsBeside: false,
    });
    await reader.evaluate((root) => root.querySelector<HTMLElement>('.article-body')?.focus());
    await until('the lines to move', async () => {
      display.press('Left');
      return (await text()).scrolled > 0;
    });
    display.press('Escape');
    await readerIsClosed(tab);
    await tab.close();
  });

  test('reads an Arabic article from right to left, and a Japanese one by its words', async () => {
    const { browser, server } = stage();
    const arabic = await browser.openTab(`${server.origin}/arabic.html`);
    const reader = await openReader(stage(), arabic);
    await shows(reader, 'وعندما سألناه عن أكثر ما يخشاه');
    const direction = await reader.evaluate((root) => {
      const heading = root.querySelector('h1');
      return heading ? getComputedStyle(heading).direction : '';
    });
    expect(direction).toBe('rtl');
    await arabic.close();

    const japanese = await browser.openTab(`${server.origin}/japanese.html`);
    const shown = await shows(await openReader(stage(), japanese), '続きが気になる人は');
    // Counted by spaces it would be a handful of words.
    expect(Number(/(\d+) words/.exec(shown)?.[1])).toBeGreaterThan(150);
    await japanese.close();
  });
});
