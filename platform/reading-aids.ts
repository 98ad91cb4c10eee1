import { browser } from 'wxt/browser';
import { type Aids, parseAids } from '../core/reading/aids.ts';

const KEY = 'reading/aids';

/** How somebody listens and keeps the line; the defaults where nothing (readable) is stored. */
export async function readAids(): Promise<Aids> {
  const stored = await browser.storage.local.get(KEY);
  return parseAids(stored[KEY]);
}

/** Changes are made one after another, so that none of them is lost. */
let last: Promise<void> = Promise.resolve();

/** Keeps a change, for this and every later article. */
export function changeAids(part: Partial<Aids>): Promise<void> {
  const change = async (): Promise<void> => {
    await browser.storage.local.set({ [KEY]: { ...(await readAids()), ...part } });
  };
  last = last.then(change, change);
  return last;
}
