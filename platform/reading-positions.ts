import { browser } from 'wxt/browser';
import { canonicalKey } from '../core/library/canonical-key.ts';
import {
  isUnfinished,
  type Left,
  type Position,
  parsePositions,
  positionIn,
  withPosition,
} from '../core/reading/positions.ts';

const KEY = 'reading/positions';

/** An article as far as it matters which one it is. */
export interface Addressed {
  readonly url: string;
  readonly canonicalUrl?: string | undefined;
}

/**
 * Where an article was left; undefined where it was not, or was read to its end. Places are kept of so
 * many articles only, and on one machine; how far a saved one was read stays with it.
 * @param saved finds the entry of the article, if it is saved
 */
export async function readLeft(
  { url, canonicalUrl }: Addressed,
  saved: () => Promise<{ readonly progress: number } | null | undefined>,
): Promise<Left | undefined> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const position = positionIn(stored, canonicalKey(url, canonicalUrl));
  if (position) return position;
  const progress = (await saved())?.progress ?? 0;
  return isUnfinished(progress) ? { progress } : undefined;
}

/**
 * Keeps where an article was left; undefined for its beginning. In the background only, which does
 * so for one after another: two tabs that wrote by themselves would undo each other's.
 */
export function keepPosition(
  { url, canonicalUrl }: Addressed,
  position: Position | undefined,
): Promise<void> {
  return navigator.locks.request(KEY, async () => {
    const stored = (await browser.storage.local.get(KEY))[KEY];
    const key = canonicalKey(url, canonicalUrl);
    const positions = withPosition(parsePositions(stored), key, position, Date.now());
    await browser.storage.local.set({ [KEY]: positions });
  });
}

/** Calls back with of how many articles a place is kept, now and whenever it changes. Returns how to stop. */
export function watchPositions(onCount: (count: number) => void): () => void {
  const read = async (): Promise<void> => {
    const stored = (await browser.storage.local.get(KEY))[KEY];
    onCount(Object.keys(parsePositions(stored)).length);
  };
  const listener = (changes: Record<string, unknown>): void => {
    if (KEY in changes) read().catch(console.warn);
  };
  browser.storage.local.onChanged.addListener(listener);
  read().catch(console.warn);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

/** Forgets where articles were left. How far saved ones were read stays with them. */
export function forgetPositions(): Promise<void> {
  return navigator.locks.request(KEY, () => browser.storage.local.remove(KEY));
}
