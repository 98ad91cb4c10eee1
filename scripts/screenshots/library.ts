import { fillLibrary } from '../bench-library/fill-library.ts';
import type { Browser, Tab } from '../browsers/browser.ts';
import { click, find } from '../browsers/elements.ts';
import { until } from '../browsers/until.ts';

/** Writes a picture of what a page shows. */
export type PhotographPage = (page: Tab, name: string) => Promise<void>;

/** How many articles there are, and the widths of the surfaces that show them, in CSS pixels. */
const COUNTS = [0, 1, 12, 10_000];
const SURFACES = [
  { page: 'sidepanel', width: 240 },
  { page: 'sidepanel', width: 320 },
  { page: 'sidepanel', width: 400 },
  { page: 'library', width: 1200 },
] as const;
const HEIGHT = 800;

/** How long the longest library may take to be there, in milliseconds. */
const LOADING = 60_000;

/** Letters of a made-up text: what the pictures do not show. */
const LENGTH = 300;

/** The library with none, one, some and very many articles, and what can be opened in it. */
export async function photographLibraryInAllSizes(
  browser: Browser,
  photograph: PhotographPage,
): Promise<void> {
  let count = 0;
  for (const wanted of COUNTS) {
    for (const { page, width } of SURFACES) {
      const tab = await browser.openTab(`${browser.extensionUrl}${page}.html`);
      await tab.resize(width, HEIGHT);
      if (count < wanted) {
        // From the first, since whole shards are written.
        await tab.evaluateInPage(fillLibrary, { first: 0, count: wanted, length: LENGTH });
        count = wanted;
      }
      await until(
        `${wanted} articles`,
        () =>
          tab.evaluate(
            (root, rows) =>
              Number(root.querySelector('.saved-list')?.getAttribute('aria-rowcount') ?? 0) ===
              rows,
            wanted,
          ),
        LOADING,
      );
      await photograph(tab, `${page}-${width}-${wanted}`);
      if (wanted === 12) await photographStates(tab, `${page}-${width}`, photograph);
      await tab.close();
      if (wanted === 12) await photographOverviews(browser, width, photograph);
    }
  }
}

async function photographOverviews(browser: Browser, width: number, photograph: PhotographPage) {
  const bin = await browser.openTab(`${browser.extensionUrl}library.html`);
  await find(bin, 'row');
  for (const key of ['j', '#', '#', '#']) await press(bin, key);
  await find(bin, 'button', 'Undo');
  for (const shown of ['archive', 'trash', 'authors', 'tags', 'sites', 'storage']) {
    const tab = await browser.openTab(`${browser.extensionUrl}library.html#${shown}`);
    await tab.resize(width, HEIGHT);
    await find(tab, 'heading');
    await photograph(tab, `library-${width}-${shown}`);
    await tab.close();
  }
  for (let undone = 0; undone < 3; undone += 1) await press(bin, 'z');
  await bin.close();
}

async function press(tab: Tab, key: string): Promise<void> {
  await tab.evaluate((root, pressed) => {
    const at = root instanceof Document ? (root.activeElement ?? root.body) : root;
    at.dispatchEvent(
      new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }),
    );
  }, key);
}

async function photographStates(tab: Tab, prefix: string, photograph: PhotographPage) {
  const named = (name: string) => photograph(tab, `${prefix}-${name}`);
  const closeDialog = async () => {
    await press(tab, 'Escape');
    await until('page without a dialog', () =>
      tab.evaluate((root) => root.querySelector('dialog') === null),
    );
  };

  await type(tab, 'ta');
  await find(tab, 'option', 'tag:');
  await named('completion');
  await type(tab, 'ven');
  await until('sentence', () =>
    tab.evaluate((root) => root.querySelector('.saved-row-excerpt') !== null),
  );
  await named('found');
  await type(tab, 'nothing like it');
  await find(tab, 'heading', /^Nothing found/);
  await named('not-found');
  await type(tab, '');
  await click(tab, 'button', 'Order and size');
  await find(tab, 'menuitemradio', 'Compact');
  await named('order');
  await press(tab, 'Escape');
  for (const key of ['j', 'x', 'j', 'x']) await press(tab, key);
  await named('selected');
  await press(tab, 't');
  await find(tab, 'combobox', 'Find or make a tag');
  await named('tag-dialog');
  await closeDialog();
  await press(tab, 'Escape');
  for (const key of ['j', 'n']) await press(tab, key);
  await find(tab, 'button', 'Keep the note');
  await named('note');
  await closeDialog();
  for (const key of ['j', '#']) await press(tab, key);
  await find(tab, 'button', 'Undo');
  await named('deleted');
  await press(tab, 'z');
  await press(tab, '?');
  await find(tab, 'dialog');
  await named('keys');
  await closeDialog();
}

async function type(tab: Tab, text: string): Promise<void> {
  await tab.evaluate((root, value) => {
    const input = root.querySelector<HTMLInputElement>('search input');
    if (!input) throw new Error('There is no search field.');
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}
