import { expect, test } from 'vitest';
import type { Surface, Tab } from '../../scripts/browsers/browser.ts';
import { find, findAll } from '../../scripts/browsers/elements.ts';
import { listWith, listWithout } from '../../scripts/browsers/library.ts';
import { openReader, readerIsClosed, shows } from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { SEED_PATH } from '../fixtures/server.ts';
import { inBothBrowsers } from './both-browsers.ts';

/** Nothing but keys, real ones, from the page to the reader's every part and back to the page. */
inBothBrowsers('the reader by the keyboard', (stage) => {
  const press = (...keys: string[]): void => {
    for (const key of keys) stage().display.press(key);
  };

  /** The accessible name, or the text, of what has the focus. */
  const focused = (reader: Surface): Promise<string> =>
    reader.evaluate((root) => {
      const element = root.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });

  /** Goes on by Tab until what has the focus is called so. */
  async function tabTo(reader: Surface, name: RegExp): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      if (name.test(await focused(reader))) return;
      const before = await focused(reader);
      press('Tab');
      // Two controls of one name follow each other seldom; then the next press goes on.
      await until('next control', async () => (await focused(reader)) !== before, 500).catch(
        () => {},
      );
    }
    throw new Error(`Tab does not lead to ${name}.`);
  }

  async function open(path: string): Promise<{ tab: Tab; reader: Surface }> {
    const { browser, server } = stage();
    const tab = await browser.openTab(server.origin + path);
    return { tab, reader: await openReader(stage(), tab) };
  }

  test('every control is reached by Tab, and none of the page beneath', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/long.html`);
    await tab.evaluateInPage(() => {
      const button = document.createElement('button');
      button.textContent = 'Of the page';
      button.addEventListener('focus', () => {
        document.body.dataset.reached = 'again and again';
      });
      document.body.prepend(button);
      button.focus();
      delete document.body.dataset.reached;
    });
    const reader = await openReader(stage(), tab);
    for (const name of [/^Typography/, /^Listen/, /^Outline/, /^Save/, /^More/, /^Close/]) {
      await tabTo(reader, name);
    }
    // Further on it begins again, by way of the browser's own controls or not.
    for (let presses = 0; presses < 40; presses += 1) press('Tab');
    expect(await tab.evaluate(() => document.body.dataset.reached ?? '')).toBe('');
    await tab.focus();
    press('Escape');
    await readerIsClosed(tab);
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe('Of the page');
    await tab.close();
  });

  test('panels open by Enter, are walked by the arrows, and Esc gives the focus back', async () => {
    const { tab, reader } = await open('/long.html');
    await tabTo(reader, /^Typography/);
    press('Return');
    await find(reader, 'radio', 'Sepia');
    await tabTo(reader, /^Paper$/);
    press('Right');
    await until('sepia', () =>
      reader.evaluate(
        (root) => root.querySelector<HTMLElement>('.reader')?.dataset.theme === 'sepia',
      ),
    );
    press('Left', 'Escape');
    await until('closed panel', async () => (await findAll(reader, 'radio', 'Sepia')).length === 0);
    expect(await focused(reader)).toMatch(/^Typography/);

    await tabTo(reader, /^More/);
    press('Return');
    await tabTo(reader, /^Cite/);
    press('Return');
    await find(reader, 'region', 'Cite');
    press('Escape');
    await until('closed panel', async () => (await findAll(reader, 'region', 'Cite')).length === 0);
    expect(await focused(reader)).toMatch(/^More/);
    press('Escape');
    await readerIsClosed(tab);
    await tab.close();
  });

  test('each command has its key, and ? shows them all', async () => {
    const { browser } = stage();
    // Its author's card unfolds, and so has ids, as have other parts of the reader.
    const { tab, reader } = await open(SEED_PATH);
    const size = () =>
      reader.evaluate((root) => {
        const text = root.querySelector('.article-body p');
        return text ? Number.parseFloat(getComputedStyle(text).fontSize) : 0;
      });
    const first = await size();
    press('plus');
    await until('larger text', async () => (await size()) > first);
    press('minus');
    await until('text as before', async () => (await size()) === first);

    press('s');
    await listWith(browser, /./);
    press('s');
    await listWithout(browser, /./);

    press('question');
    const help = await find(reader, 'dialog', 'Keys');
    for (const words of ['Read aloud', 'Larger', 'Next theme']) expect(help.text).toContain(words);
    press('Escape');
    await until('closed help', async () => (await findAll(reader, 'dialog', 'Keys')).length === 0);

    press('p');
    await find(reader, 'button', 'Stop listening');
    press('Escape');
    await until(
      'silence',
      async () => (await findAll(reader, 'button', 'Stop listening')).length === 0,
    );

    press('q');
    await shows(reader, /select/i);
    press('Escape');
    await readerIsClosed(tab);
    await tab.close();
  });

  test('the outline goes and comes by its key', async () => {
    const { tab, reader } = await open('/long.html');
    const outline = () => findAll(reader, 'navigation', 'Outline');
    expect(await outline()).toHaveLength(1);
    press('o');
    await until('text without outline', async () => (await outline()).length === 0);
    press('o');
    await until('outline', async () => (await outline()).length === 1);
    press('Escape');
    await readerIsClosed(tab);
    await tab.close();
  });
});
