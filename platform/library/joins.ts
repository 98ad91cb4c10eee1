import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { JoinsSchema, withJoin, withoutJoin } from '../../core/people/joins.ts';
import type { Join } from '../../core/people/people.ts';

const KEY = 'people/joins';
const LOCK = 'people';

/** What the reader has joined; none where nothing readable is stored. */
export async function readJoins(): Promise<Join[]> {
  return joinsIn((await browser.storage.local.get(KEY))[KEY]);
}

/** Calls back with the joins soon after the call, and at each change. Returns how to stop. */
export function watchJoins(onChange: (joins: Join[]) => void): () => void {
  let changed = false;
  const listener = (changes: Record<string, Browser.storage.StorageChange>): void => {
    if (changes[KEY] === undefined) return;
    changed = true;
    onChange(joinsIn(changes[KEY].newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  readJoins().then((joins) => {
    if (!changed) onChange(joins);
  }, console.warn);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

/** Makes two people one; in the background alone. */
export function joinPeople(join: Join): Promise<void> {
  return change((joins) => withJoin(joins, join));
}

/** Makes them two again; in the background alone. */
export function partPeople(join: Join): Promise<void> {
  return change((joins) => withoutJoin(joins, join));
}

function change(apply: (joins: Join[]) => Join[]): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const joins = apply(await readJoins());
    await browser.storage.local.set({ [KEY]: { version: 1, joins } });
  });
}

function joinsIn(stored: unknown): Join[] {
  const result = v.safeParse(JoinsSchema, stored);
  return result.success ? result.output.joins : [];
}
