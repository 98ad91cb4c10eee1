import { browser } from 'wxt/browser';
import { shardOfKey } from '../../core/library/shard-key.ts';

/** Calls back whenever the list of saved articles has changed, wherever that was done. Returns how to stop. */
export function watchLibrary(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>): void => {
    if (Object.keys(changes).some((key) => shardOfKey(key) !== undefined)) onChange();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
