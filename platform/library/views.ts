import { type Browser, browser } from 'wxt/browser';
import { parseViews, type Views } from '../../core/lists/views.ts';

const KEY = 'library/views';

/** Keeps how the lists are shown. */
export async function writeViews(views: Views): Promise<void> {
  await browser.storage.local.set({ [KEY]: views });
}

/** Calls back with how the lists are shown, soon after the call and at each change. Returns how to stop. */
export function watchViews(onChange: (views: Views) => void): () => void {
  let changed = false;
  const listener = (changes: Record<string, Browser.storage.StorageChange>): void => {
    if (changes[KEY] === undefined) return;
    changed = true;
    onChange(parseViews(changes[KEY].newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  browser.storage.local.get(KEY).then((stored) => {
    if (!changed) onChange(parseViews(stored[KEY]));
  }, console.warn);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
