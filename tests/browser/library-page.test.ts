import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Surface, Tab } from '../../scripts/browsers/browser.ts';
import { click, find, findAll } from '../../scripts/browsers/elements.ts';
import { readList, readStorage } from '../../scripts/browsers/library.ts';
import { pressShortcut, shows } from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { headlineOf } from '../fixtures/articles.ts';
import { SEED_PATH } from '../fixtures/server.ts';
import { inBothBrowsers, type Stage } from './both-browsers.ts';

declare const chrome: {
  storage: { local: { get(): Promise<Record<string, unknown>>; clear(): Promise<void> } };
};

const SAVED = [1, 2, 3, 4];

async function save(stage: Stage, path: string): Promise<void> {
  const { browser, server } = stage;
  const known = (await readList(browser)).length;
  const tab = await browser.openTab(server.origin + path);
  await pressShortcut(stage, tab, 'save-article');
  await until(`saved copy of ${path}`, async () => (await readList(browser)).length > known);
  await tab.close();
}

async function openLibrary({ browser }: Stage, shown = 'unread'): Promise<Tab> {
  const tab = await browser.openTab(`${browser.extensionUrl}library.html#${shown}`);
  await find(tab, 'heading');
  await tab.focus();
  return tab;
}

/** The headlines that are listed, from the top. */
async function rowsOf(surface: Surface): Promise<string[]> {
  return surface.evaluate((root) =>
    [...root.querySelectorAll<HTMLElement>('.saved-row')]
      .sort((a, b) => a.offsetTop - b.offsetTop)
      .map((row) => row.querySelector('.saved-row-title')?.textContent ?? ''),
  );
}

async function lists(surface: Surface, numbers: readonly number[]): Promise<void> {
  const wanted = numbers.map(headlineOf);
  await until(`rows ${wanted.join(', ')}`, async () => {
    const rows = await rowsOf(surface);
    return rows.length === wanted.length && rows.every((row, index) => row === wanted[index]);
  });
}

/** The library in a tab: lists, keys, selections, search, storage. */
inBothBrowsers('the library page', (stage) => {
  test('has every list beside the articles, and goes back to the one before', async () => {
    for (const number of SAVED) await save(stage(), `/articles/${number}`);
    const page = await openLibrary(stage());
    await lists(page, [4, 3, 2, 1]);
    await click(page, 'link', /^Archive/);
    await find(page, 'heading', 'The archive is empty');
    await click(page, 'link', 'Sites');
    await click(page, 'button', /^Letters/);
    await lists(page, [4, 3, 2, 1]);
    expect(await page.url()).toContain('#site%2F127.0.0.1');
    await page.evaluate(() => history.back());
    await find(page, 'button', /^Letters/);
    await page.close();
  });

  test('is moved through, changed and set right again by the keyboard alone', async () => {
    const { browser, display } = stage();
    const page = await openLibrary(stage());
    await lists(page, [4, 3, 2, 1]);
    for (const key of ['j', 'j', 's', 'e']) display.press(key);
    await lists(page, [4, 2, 1]);
    await shows(page, `Archived “${headlineOf(3)}”`);
    const focus = await page.evaluate((root) =>
      root instanceof Document ? root.activeElement?.textContent : '',
    );
    expect(focus).toBe(headlineOf(2));
    display.press('z');
    await lists(page, [4, 3, 2, 1]);
    await click(page, 'link', /^Favourites/);
    await lists(page, [3]);
    const stored = (await readList(browser)).find(({ headline }) => headline === headlineOf(3));
    expect(stored).toMatchObject({ favourite: true, state: 'unread' });
    await page.close();
  });

  test('does to a whole selection what is asked, and takes it back as one', async () => {
    const { display } = stage();
    const page = await openLibrary(stage());
    await lists(page, [4, 3, 2, 1]);
    display.press('j');
    display.press('x');
    display.press('shift+j');
    display.press('shift+j');
    await shows(page, '3 selected');
    display.press('numbersign');
    await lists(page, [1]);
    await shows(page, 'Deleted 3 articles');
    await click(page, 'button', 'Undo');
    await lists(page, [4, 3, 2, 1]);
    await page.close();
  });

  test('makes tags, finds by them, and shows where it has found words', async () => {
    const { display } = stage();
    const page = await openLibrary(stage());
    await lists(page, [4, 3, 2, 1]);
    display.press('j');
    display.press('t');
    await find(page, 'combobox', 'Find or make a tag');
    for (const key of ['f', 'e', 'r', 'r', 'y']) display.press(key);
    await find(page, 'option', /ferry/);
    display.press('Return');
    await until('tag in the list of lists', async () => {
      const tags = await findAll(page, 'button', /^ferry/);
      return tags.length > 0;
    });
    display.press('Escape');
    await until(
      'page without the dialog',
      async () => (await findAll(page, 'dialog')).length === 0,
    );
    display.press('slash');
    for (const key of 'tag') display.press(key);
    display.press('colon');
    for (const key of 'fer') display.press(key);
    await find(page, 'option', 'ferry');
    display.press('Down');
    display.press('Return');
    await lists(page, [4]);
    await click(page, 'button', 'Clear the search');
    await lists(page, [4, 3, 2, 1]);
    for (const key of 'reading') display.press(key);
    await until('sentence with the word', () =>
      page.evaluate((root) => root.querySelector('.saved-row-excerpt mark')?.textContent),
    );
    await page.close();
  });

  test.each([
    ['tag:ferry', [4]],
    ['is:favourite', [3]],
    ['author:"Li Wei"', [3]],
    ['-author:"Li Wei" tower', [1]],
    ['"told of the wind" orchard', [2]],
    ['"wind the of told"', []],
    ['site:letters -is:favourite', [4, 2, 1]],
    ['time:<10 before:2000', []],
    ['orchrad', [2]],
  ])('finds by %s', async (query, found) => {
    const page = await openLibrary(stage());
    await lists(page, [4, 3, 2, 1]);
    await page.evaluate((root, text) => {
      const input = root.querySelector<HTMLInputElement>('search input');
      if (!input) throw new Error('There is no search field.');
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, query);
    await until(`rows ${found}`, async () => {
      const rows = (await rowsOf(page)).toSorted();
      return String(rows) === String(found.map(headlineOf).toSorted());
    });
    await page.close();
  });

  test('exports a selection as files that other programs read', async () => {
    const { browser, display } = stage();
    const page = await openLibrary(stage());
    await lists(page, [4, 3, 2, 1]);
    for (const key of ['j', 'x', 'shift+j']) display.press(key);
    await shows(page, '2 selected');
    await click(page, 'button', 'Export');
    await shows(page, 'Exported 2 articles');
    const archive = await until('archive', async () => {
      const [name] = readdirSync(browser.downloads).filter((file) => /-articles\.zip$/.test(file));
      return name === undefined
        ? undefined
        : unzipSync(readFileSync(join(browser.downloads, name)));
    });
    expect(Object.keys(archive).toSorted()).toEqual([`${headlineOf(3)}.md`, `${headlineOf(4)}.md`]);
    const text = new TextDecoder().decode(archive[`${headlineOf(4)}.md`]);
    expect(text).toContain(`title: "${headlineOf(4)}"`);
    expect(text).toContain('On Friday the mill was quiet');
    await page.close();
  });

  test('keeps the order of each list, also in another tab', async () => {
    const page = await openLibrary(stage());
    await click(page, 'button', 'Order and size');
    await click(page, 'menuitemradio', 'Last one first');
    await lists(page, [1, 2, 3, 4]);
    await click(page, 'link', /^Favourites/);
    await lists(page, [3]);
    await page.close();
    const again = await openLibrary(stage());
    await lists(again, [1, 2, 3, 4]);
    await click(again, 'button', 'Order and size');
    await click(again, 'menuitemradio', 'Last one first');
    await lists(again, [4, 3, 2, 1]);
    // A page that is closed at once may not have written it yet.
    await until('order that is kept', async () => {
      const views = (await readStorage(stage().browser))['library/views'];
      return !JSON.stringify(views).includes('"reversed":true');
    });
    await again.close();
  });

  test('says what everything takes, and checks it', async () => {
    const page = await openLibrary(stage(), 'storage');
    await shows(page, 'What each article takes');
    await find(page, 'button', headlineOf(4));
    await click(page, 'button', 'Check now');
    await shows(page, 'All is well.');
    await page.close();
  });

  test('saves a backup, and restores it after saying what that will do', async () => {
    const { browser, display } = stage();
    const page = await openLibrary(stage(), 'storage');
    await saveBackup(page);

    await click(page, 'link', /^Unread/);
    await lists(page, [4, 3, 2, 1]);
    display.press('j');
    display.press('numbersign');
    await lists(page, [3, 2, 1]);
    await click(page, 'link', /^Trash/);
    await lists(page, [4]);
    await click(page, 'button', `Delete “${headlineOf(4)}” for good`);
    await click(page, 'button', 'Delete for good');
    await find(page, 'heading', 'The trash is empty');

    await click(page, 'link', 'Storage');
    await chooseBackup(page);
    await shows(page, '1 article is added');
    await shows(page, '3 articles stay as they are');
    expect(await readList(browser)).toHaveLength(3);
    await page.evaluate((root) => {
      root.querySelector<HTMLElement>('dialog .button--primary')?.click();
    });
    await shows(page, 'Restored: 1 article');
    await click(page, 'link', /^Unread/);
    await lists(page, [4, 3, 2, 1]);
    await page.close();
  });

  test('a backup brings everything back as it was, into a browser that has nothing', async () => {
    const { browser, server } = stage();
    // One with pictures, so that those are in the backup too.
    const tab = await browser.openTab(server.origin + SEED_PATH);
    await pressShortcut(stage(), tab, 'save-article');
    await until('kept pictures', async () =>
      (await readList(browser)).some(({ thumbnail }) => thumbnail !== undefined),
    );
    await tab.close();
    const page = await openLibrary(stage(), 'storage');
    await saveBackup(page);
    const before = await browser.evaluateInBackground(everythingStored);
    expect(before).toContain('Skrivo');
    await browser.evaluateInBackground(loseEverything);
    expect(await readList(browser)).toEqual([]);
    await chooseBackup(page);
    await shows(page, '5 articles are added');
    await page.evaluate((root) => {
      root.querySelector<HTMLElement>('dialog .button--primary')?.click();
    });
    await shows(page, 'Restored: 5 articles');
    expect(await browser.evaluateInBackground(everythingStored)).toBe(before);
    await page.close();
  });
});

/** Saves a backup, and keeps hold of it in the page as well. */
async function saveBackup(page: Tab): Promise<void> {
  await page.evaluateInPage(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (file: Blob) => {
      Object.assign(window, { savedBackup: file });
      return createObjectURL.call(URL, file);
    };
  });
  await click(page, 'button', 'Save a backup');
  await shows(page, 'The backup is with your downloads.');
}

/** Gives the saved backup to be restored, which a dialog of the system's would do. */
async function chooseBackup(page: Tab): Promise<void> {
  await find(page, 'button', 'Restore');
  await page.evaluateInPage(() => {
    const { savedBackup } = window as { savedBackup?: Blob };
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input || !savedBackup) throw new Error('There is nothing to restore.');
    const files = new DataTransfer();
    files.items.add(new File([savedBackup], 'backup.zip'));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** Run in the background: entries, texts, pictures and the list, to the last byte. */
async function everythingStored(): Promise<string> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('library'));
  const stores = ['entries', 'bodies', 'images', 'imageUses'];
  const records: unknown[] = [];
  for (const store of stores) {
    records.push(await settled(database.transaction(store).objectStore(store).getAll()));
  }
  database.close();
  const stored = await chrome.storage.local.get();
  const list = Object.entries(stored)
    .filter(([key]) => key.startsWith('library/shard/') || key === 'library/tags')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([records, list], (_, value: unknown) => {
    if (Object.prototype.toString.call(value) === '[object ArrayBuffer]') {
      return Array.from(new Uint8Array(value as ArrayBuffer));
    }
    // Names in one order, whoever wrote them.
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  });
}

/** Run in the background: as after the extension was removed. */
async function loseEverything(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('library');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores, 'readwrite');
  for (const store of stores) transaction.objectStore(store).clear();
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
  await chrome.storage.local.clear();
}
