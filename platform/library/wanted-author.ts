import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';

const KEY = 'library/wanted-author';

/** Says which author the saved articles are to be opened at, wherever they are shown next. */
export async function wantAuthor(key: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: key });
}

/**
 * Calls back with the author that is to be shown, at once when one is waiting and later when one is
 * asked for. A wish is told once. Returns how to stop.
 */
export function watchWantedAuthor(onWanted: (key: string) => void): () => void {
  const take = (value: unknown): void => {
    const wanted = v.safeParse(v.string(), value);
    if (!wanted.success) return;
    onWanted(wanted.output);
    browser.storage.session.remove(KEY).catch(console.warn);
  };
  const listener = (changes: Record<string, Browser.storage.StorageChange>): void =>
    take(changes[KEY]?.newValue);
  browser.storage.session.onChanged.addListener(listener);
  browser.storage.session.get(KEY).then((stored) => take(stored[KEY]), console.warn);
  return () => browser.storage.session.onChanged.removeListener(listener);
}
