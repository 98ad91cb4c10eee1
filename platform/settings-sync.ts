import { browser } from 'wxt/browser';
import { parseSettings } from '../core/settings/settings.ts';
import { areSame, merge, parseShared, withChanges } from '../core/settings/shared.ts';
import { SETTINGS_KEY } from './settings.ts';

/** Where this machine keeps what it last agreed on with the others. */
const AGREED_KEY = 'settings-agreed';

/**
 * Milliseconds after the last change until it is shared. Browsers take 1,800 writes an hour, which
 * is one in two seconds, and a slider that is being tried changes faster.
 * @see https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync
 */
const SHARE_DELAY = 3000;

/**
 * Shares the settings with the reader's other machines, as far as the browser does: the settings of
 * this machine stay where every surface reads them, and meet what `storage.sync` holds whenever
 * either changes. Without `storage.sync`, or when it refuses, nothing here is lost or delayed.
 * In the background only. Returns how to stop.
 */
export function shareSettings(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();
  const share = (): void => {
    timer = undefined;
    // One after another: each reads what the one before has written.
    last = last.then(agree).catch(console.warn);
  };
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (!(SETTINGS_KEY in changes) || (area !== 'local' && area !== 'sync')) return;
    clearTimeout(timer);
    if (area === 'sync') share();
    else timer = setTimeout(share, SHARE_DELAY);
  };
  browser.storage.onChanged.addListener(listener);
  share();
  return () => {
    clearTimeout(timer);
    browser.storage.onChanged.removeListener(listener);
  };
}

/** Brings this machine's settings and the shared ones together, and writes what is not there yet. */
async function agree(): Promise<void> {
  const stored = await browser.storage.local.get([SETTINGS_KEY, AGREED_KEY]);
  const settings = parseSettings(stored[SETTINGS_KEY]);
  const agreed = parseShared(stored[AGREED_KEY]);
  const here = withChanges(agreed, settings, Date.now());
  const elsewhere = parseShared((await browser.storage.sync.get(SETTINGS_KEY))[SETTINGS_KEY]);
  const both = elsewhere ? merge(here, elsewhere) : here;

  if (!areSame(both, here)) {
    await browser.storage.local.set({
      [SETTINGS_KEY]: parseSettings({ ...settings, ...both.values }),
      [AGREED_KEY]: both,
    });
  } else if (!areSame(both, agreed)) await browser.storage.local.set({ [AGREED_KEY]: both });
  if (!areSame(both, elsewhere)) await browser.storage.sync.set({ [SETTINGS_KEY]: both });
}
