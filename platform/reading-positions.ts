import { browser } from 'wxt/browser';
import { canonicalKey } from '../core/library/canonical-key.ts';
import {
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

/** Where an article was left; undefined where it was not, or was read to its end. */
export async function readPosition({
  url,
  canonicalUrl,
}: Addressed): Promise<Position | undefined> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return positionIn(stored, canonicalKey(url, canonicalUrl));
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
