import { expect, test } from 'vitest';
import type { Surface } from '../../scripts/browsers/browser.ts';
import { click, find, findAll } from '../../scripts/browsers/elements.ts';
import { listWith } from '../../scripts/browsers/library.ts';
import {
  openReader,
  pressShortcut,
  readerIsClosed,
  shows,
} from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { pasted } from './pasted.ts';

/** The marks on the screen, in window pixels, with the word that is written there. */
function marksIn(surface: Surface): Promise<{ x: number; y: number; within: string }[]> {
  return surface.evaluate((root) => {
    const layer = root.querySelector<SVGElement>('.syllables');
    const origin = layer?.getBoundingClientRect();
    if (!layer || !origin) return [];
    const shapes = [...layer.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
    const strokes = [...shapes.join('').matchAll(/M([\d.-]+) ([\d.-]+)/g)];
    const marks = strokes.map((found) => ({
      x: Number(found[1]) + origin.left,
      y: Number(found[2]) + origin.top,
    }));
    const onScreen = marks.filter(({ y }) => y > 20 && y < innerHeight - 20);
    return onScreen.map(({ x, y }) => {
      const beneath = root.elementsFromPoint(x, y - 12).find((one) => one.matches('p, li'));
      return { x, y, within: beneath?.localName ?? 'nothing' };
    });
  });
}

/** How the first paragraph is written and set. */
function firstParagraph(surface: Surface): Promise<string> {
  return surface.evaluate((root) => {
    const paragraph = root.querySelector('.article-body p');
    const { width, height } = paragraph?.getBoundingClientRect() ?? { width: 0, height: 0 };
    // The same place may be counted out a hair differently.
    return `${paragraph?.innerHTML} ${Math.round(width)} x ${Math.round(height)}`;
  });
}

async function switchMarks(surface: Surface): Promise<void> {
  await click(surface, 'button', /^Typography/);
  await click(surface, 'switch', 'Syllable marks');
  await click(surface, 'button', /^Typography/);
}

/** Marks between syllables, chosen in the panel of the reader's typography. */
inBothBrowsers('syllable marks', (stage) => {
  test('are off at first, go on at once, leave the text as it is, and are kept', async () => {
    const { browser, server, display } = stage();
    const tab = await browser.openTab(`${server.origin}/long.html`);
    const reader = await openReader(stage(), tab);
    const written = await firstParagraph(reader);
    expect(await marksIn(reader)).toEqual([]);
    await switchMarks(reader);
    const marks = await until('marks', async () => {
      const found = await marksIn(reader);
      return found.length > 10 && found;
    });
    expect(new Set(marks.map(({ within }) => within))).toEqual(new Set(['p']));
    expect(await firstParagraph(reader)).toBe(written);

    // What lies below the screen gets its marks on the way there.
    display.press('End');
    await until('marks further on', async () => (await marksIn(reader)).length > 3);
    display.press('Home');

    await reader.evaluate((root) => {
      const paragraph = root.querySelector('.article-body p');
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
    });
    display.press('ctrl+c');
    const copied = await pasted(stage());
    expect(copied.trim()).toMatch(/^It took the village of Sankt Lorenz two years, nine hundred/);
    await tab.focus();
    await pressShortcut(stage(), tab, 'save-article');
    const [entry] = await listWith(browser, /^How a Village/);
    display.press('Escape');
    await until('page without the reader', async () => {
      display.press('Escape');
      return tab.evaluate(() => document.querySelector('byline-reader') === null);
    });
    await tab.close();

    const copy = await browser.openTab(`${browser.extensionUrl}saved-article.html?id=${entry?.id}`);
    await find(copy, 'button', /^Typography/);
    await until('marks in the saved copy', async () => (await marksIn(copy)).length > 10);
    await switchMarks(copy);
    await until('no marks', async () => (await marksIn(copy)).length === 0);
    await copy.close();
  });

  test('are moved with the words when the type is changed', async () => {
    const { browser, server, display } = stage();
    const tab = await browser.openTab(`${server.origin}/long.html`);
    const reader = await openReader(stage(), tab);
    await switchMarks(reader);
    const before = await until('marks', async () => {
      const found = await marksIn(reader);
      return found.length > 10 && found;
    });
    display.press('plus');
    const places = ({ x, y }: { x: number; y: number }) => `${Math.round(x)} ${Math.round(y)}`;
    await until('marks elsewhere', async () => {
      const now = (await marksIn(reader)).map(places);
      return now.length > 5 && !before.map(places).some((place) => now.includes(place));
    });
    const moved = await marksIn(reader);
    expect(new Set(moved.map(({ within }) => within))).toEqual(new Set(['p']));
    display.press('minus');
    await switchMarks(reader);
    await until('no marks', async () => (await marksIn(reader)).length === 0);
    display.press('Escape');
    await readerIsClosed(tab);
    await tab.close();
  });

  test('are said not to be there where a language has no patterns', async () => {
    const { browser, server } = stage();
    const tab = await browser.openTab(`${server.origin}/japanese.html`);
    const reader = await openReader(stage(), tab);
    await click(reader, 'button', /^Typography/);
    await find(reader, 'switch', 'Syllable marks');
    await shows(reader, 'Byline does not know the syllables of Japanese.');
    expect(await findAll(reader, 'switch', 'Syllable marks')).toHaveLength(1);
    await tab.close();
  });
});
