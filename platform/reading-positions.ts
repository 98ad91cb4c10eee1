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

/**
 * Reads where articles were left. It is begun before it is known which article is meant, so that
 * nobody has to wait for it.
 */
export async function readPositions(): Promise<(article: Addressed) => Position | undefined> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return ({ url, canonicalUrl }) => positionIn(stored, canonicalKey(url, canonicalUrl));
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
