import type { Entry } from '../../core/library/entry.ts';
import { readShard } from '../../core/library/shard.ts';
import { shardOfKey } from '../../core/library/shard-key.ts';
import type { Browser } from './browser.ts';
import { until } from './until.ts';

/** The part of the extension's own API that the tests look through. */
interface ExtensionApi {
  storage: { local: { get(): Promise<Record<string, unknown>> } };
  commands: {
    getAll(): Promise<{ name?: string; shortcut?: string }[]>;
    update(change: { name: string; shortcut: string }): Promise<void>;
    reset(name: string): Promise<void>;
  };
}

declare const chrome: ExtensionApi;

/** Everything in `storage.local`, as it is stored. */
export function readStorage(browser: Browser): Promise<Record<string, unknown>> {
  return browser.evaluateInBackground(() => chrome.storage.local.get());
}

/** The saved articles as they are listed in `storage.local`, newest first, without the trash. */
export async function readList(browser: Browser): Promise<Entry[]> {
  return Object.entries(await readStorage(browser))
    .filter(([key]) => shardOfKey(key) !== undefined)
    .flatMap(([, shard]) => readShard(shard).entries)
    .filter(({ removedAt }) => removedAt === undefined)
    .sort((a, b) => b.savedAt - a.savedAt);
}

/** The saved articles, once one with such a headline is (or is no longer) among them. */
export function listWith(browser: Browser, headline: RegExp): Promise<Entry[]> {
  return until(`saved article like ${headline}`, async () => {
    const list = await readList(browser);
    return list.some((entry) => headline.test(entry.headline)) && list;
  });
}

export function listWithout(browser: Browser, headline: RegExp): Promise<Entry[]> {
  return until(`library without ${headline}`, async () => {
    const list = await readList(browser);
    return !list.some((entry) => headline.test(entry.headline)) && list;
  });
}

/** All records of the extension's IndexedDB, as text. */
export function readDatabases(browser: Browser): Promise<string> {
  return browser.evaluateInBackground(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const records: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(String(name)));
      for (const store of database.objectStoreNames) {
        records.push(await settled(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    return JSON.stringify(records);
  });
}

/** The keys that the browser really has for each command. */
export async function readShortcuts(browser: Browser): Promise<Record<string, string>> {
  const commands = await browser.evaluateInBackground(() => chrome.commands.getAll());
  return Object.fromEntries(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? '']));
}

/** Takes a command's keys away. Chromium lets no extension do that; a user would in its settings. */
export async function clearShortcut(browser: Browser, name: string): Promise<void> {
  await browser.evaluateInBackground(
    (command) => chrome.commands.update({ name: command, shortcut: '' }),
    name,
  );
}

export async function resetShortcut(browser: Browser, name: string): Promise<void> {
  await browser.evaluateInBackground((command) => chrome.commands.reset(command), name);
}
