import { expect, test } from 'vitest';
import { fillLibrary } from '../../scripts/bench-library/fill-library.ts';
import type { Tab } from '../../scripts/browsers/browser.ts';
import { click, find, findAll } from '../../scripts/browsers/elements.ts';
import { readList } from '../../scripts/browsers/library.ts';
import { shows } from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { inBothBrowsers, type Stage } from './both-browsers.ts';

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
    };
  };
};

/** Every 11th is begun, every 17th a favourite, every 5th has one of eight tags. */
const COUNT = 600;

async function openLibrary({ browser }: Stage, shown = 'unread'): Promise<Tab> {
  const tab = await browser.openTab(`${browser.extensionUrl}library.html#${shown}`);
  await find(tab, 'heading');
  await tab.focus();
  return tab;
}

/** Waits until the list on show has so many rows, and gives the numbers of those that are drawn. */
async function listOf(page: Tab, count: number): Promise<number[]> {
  return until(`list of ${count}`, () =>
    page.evaluate((root, wanted) => {
      const rows = root.querySelector('.saved-list')?.getAttribute('aria-rowcount') ?? '0';
      if (Number(rows) !== wanted) return undefined;
      return [...root.querySelectorAll<HTMLElement>('.saved-row')]
        .sort((a, b) => a.offsetTop - b.offsetTop)
        .map((row) => Number(/\d+$/.exec(row.querySelector('a')?.textContent ?? '')?.[0]));
    }, count),
  );
}

async function type(page: Tab, selector: string, text: string): Promise<void> {
  await until(`field ${selector}`, () =>
    page.evaluate(
      (root, field, value) => {
        const input = root.querySelector<HTMLInputElement>(field);
        if (!input) return false;
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        return true;
      },
      selector,
      text,
    ),
  );
}

/** As a click on the box of a row, with Shift or without. */
async function tick(page: Tab, row: number, shiftKey = false): Promise<void> {
  await until(`row ${row}`, () =>
    page.evaluate(
      (root, index, shift) => {
        const box = root.querySelector(`[aria-rowindex="${index}"] input[type=checkbox]`);
        return box?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: shift }));
      },
      row,
      shiftKey,
    ),
  );
}

/** A long library: lists, times, tags, notes, selections; and what one of a newer Byline is. */
inBothBrowsers('a long library', (stage) => {
  test('draws the rows that are seen and few more, wherever it is scrolled to', async () => {
    const { browser, display } = stage();
    const page = await openLibrary(stage());
    await page.evaluateInPage(fillLibrary, { first: 0, count: COUNT, length: 300 });
    expect((await listOf(page, COUNT))[0]).toBe(COUNT - 1);
    display.press('j');
    display.press('End');
    const numbers = await until('last row', async () => {
      const drawn = await listOf(page, COUNT);
      return drawn.includes(0) && drawn;
    });
    expect(numbers.length).toBeLessThan(60);
    expect(await readList(browser)).toHaveLength(COUNT);
    await page.close();
  });

  test('lists what is begun, and what fits into the time one has', async () => {
    const page = await openLibrary(stage());
    await listOf(page, COUNT);
    await click(page, 'link', /^In progress/);
    const begun = await listOf(page, Math.ceil(COUNT / 11));
    expect(begun.every((number) => number % 11 === 0)).toBe(true);
    await shows(page, '1 min left');
    await saveInPage(page, { headline: 'A long one', minutes: 40, text: 'Long. '.repeat(40) });
    await click(page, 'link', /^Unread/);
    await listOf(page, COUNT + 1);
    await click(page, 'button', 'Pick by time');
    await click(page, 'menuitemradio', '10 min');
    await listOf(page, COUNT);
    await click(page, 'button', /^Fits into 10 min/);
    await listOf(page, COUNT + 1);
    await page.close();
  });

  test('shows more rows where they are to be compact', async () => {
    const page = await openLibrary(stage());
    const room = () =>
      until('height of a row', () =>
        page.evaluate((root) => root.querySelector<HTMLElement>('.saved-row')?.offsetHeight),
      );
    const before = await room();
    await click(page, 'button', 'Order and size');
    await click(page, 'menuitemradio', 'Compact');
    await until('lower rows', async () => (await room()) < before);
    await click(page, 'button', 'Order and size');
    await click(page, 'menuitemradio', 'With pictures');
    await until('rows as before', async () => (await room()) === before);
    await page.close();
  });

  test('gives a tag a colour, makes it one with another, and takes both back', async () => {
    const { display } = stage();
    const page = await openLibrary(stage(), 'tags');
    const swatch = (tag: string) =>
      page.evaluate((root, name) => {
        const items = [...root.querySelectorAll('.library-nav__tags button')];
        const item = items.find((each) => each.textContent?.startsWith(name));
        return item && (item.querySelector('.tag-swatch')?.getAttribute('data-colour') ?? 'none');
      }, tag);
    await click(page, 'button', 'Change the tag “tag 5”');
    await click(page, 'menuitemradio', 'Blue');
    await until('blue tag', async () => (await swatch('tag 5')) === 'blue');
    await click(page, 'button', 'Change the tag “tag 5”');
    await click(page, 'menuitem', 'Rename');
    await type(page, 'dialog input', 'tag 15');
    await shows(page, '“tag 15” is there already');
    await click(page, 'button', 'Merge');
    await until('list without the tag', async () => (await swatch('tag 5')) === undefined);
    await shows(page, 'The tag is called “tag 15” now');
    display.press('z');
    await until('tag that is back', async () => (await swatch('tag 5')) === 'blue');
    display.press('z');
    await until('tag without its colour', async () => (await swatch('tag 5')) === 'none');
    await page.close();
  });

  test('keeps a note, which is found', async () => {
    const { display } = stage();
    const page = await openLibrary(stage());
    await listOf(page, COUNT + 1);
    display.press('j');
    display.press('n');
    await type(page, 'dialog textarea', 'Ask the kitemaker');
    await click(page, 'button', 'Keep the note');
    await shows(page, /^.*Noted, for/s);
    await type(page, 'search input', 'kitemak');
    await listOf(page, 1);
    await shows(page, 'Has a note');
    await page.close();
  });

  test('selects a range by the mouse, archives, tags and opens it', async () => {
    const { browser, display } = stage();
    const page = await openLibrary(stage());
    await listOf(page, COUNT + 1);
    await tick(page, 2);
    await tick(page, 4, true);
    await shows(page, '3 selected');
    await click(page, 'button', 'Tags');
    await type(page, 'dialog input', 'kites');
    display.press('Return');
    await until('tagged articles', async () => {
      const tagged = (await readList(browser)).filter(({ tags }) => tags.includes('kites'));
      return tagged.length === 3;
    });
    display.press('Escape');
    await until('no dialog', async () => (await findAll(page, 'dialog')).length === 0);
    await click(page, 'button', 'Archive');
    await listOf(page, COUNT - 2);
    await shows(page, 'Archived 3 articles');
    await click(page, 'button', 'Undo');
    await listOf(page, COUNT + 1);

    display.press('Escape');
    await tick(page, 3);
    await shows(page, '1 selected');
    await click(page, 'button', 'Open');
    const copy = await browser.findTab(/saved-article\.html\?id=/);
    await shows(copy, `${COUNT - 2}`);
    await copy.close();
    await page.close();
  });

  test('tells its keys, and opens by one', async () => {
    const { browser, display } = stage();
    const page = await openLibrary(stage());
    await listOf(page, COUNT + 1);
    display.press('question');
    await shows(page, 'Archive, or back to unread');
    display.press('Escape');
    await until('no dialog', async () => (await findAll(page, 'dialog')).length === 0);
    display.press('j');
    display.press('o');
    const copy = await browser.findTab(/saved-article\.html\?id=/);
    await shows(copy, 'A long one');
    await copy.close();
    await page.close();
  });

  test('finds words of a script that writes no spaces', async () => {
    const page = await openLibrary(stage());
    await saveInPage(page, { headline: '港の朝', minutes: 3, text: '船は四時に東京を出る。' });
    await type(page, 'search input', '東京');
    await until('sentence with the word', () =>
      page.evaluate(
        (root) => root.querySelector('.saved-row-excerpt mark')?.textContent === '東京',
      ),
    );
    await page.close();
  });

  test('of a newer Byline is left as it is, and said to be', async () => {
    const { browser } = stage();
    const newer = { version: 1_000, entries: 'of another kind' };
    const before = await browser.evaluateInBackground(async (shard) => {
      const { 'library/shard/0': kept } = await chrome.storage.local.get('library/shard/0');
      await chrome.storage.local.set({ 'library/shard/0': shard });
      return kept;
    }, newer);
    const page = await browser.openTab(`${browser.extensionUrl}library.html`);
    await shows(page, 'saved by a newer version of Byline');
    const after = await browser.evaluateInBackground(() =>
      chrome.storage.local.get('library/shard/0'),
    );
    expect(after['library/shard/0']).toEqual(newer);
    await browser.evaluateInBackground(
      (shard) => chrome.storage.local.set({ 'library/shard/0': shard }),
      before,
    );
    await page.close();
    const again = await openLibrary(stage());
    await listOf(again, COUNT + 2);
    await again.close();
  });
});

/** Saves an article as the popup does. */
async function saveInPage(
  page: Tab,
  given: { headline: string; minutes: number; text: string },
): Promise<void> {
  await page.evaluateInPage(async ({ headline, minutes, text }) => {
    const article = {
      url: `https://made.example/${encodeURIComponent(headline)}`,
      headline,
      author: [],
      siteName: 'Made',
      dir: 'ltr',
      articleBody: `<p>${text}</p>`,
      text,
      wordCount: minutes * 230,
      timeRequired: `PT${minutes}M`,
      completeness: { ratio: 1, reachedBy: 'made-up' },
    };
    const reply = await chrome.runtime.sendMessage({ type: 'library/save', article });
    // A test that is tried again finds it there.
    if (!/"(saved|updated)"/.test(JSON.stringify(reply))) throw new Error('It was not saved');
  }, given);
}
