import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from '../core/settings/settings.ts';

const KEY = 'settings';

/** The reader's settings; the defaults where nothing (readable) is stored. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

/** Keeps the settings. Every surface that watches them follows at once. */
export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Calls back with the settings whenever any surface changes them. Returns how to stop. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change) onChange(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Milliseconds after the last change until it is written: a slider changes with every pixel. */
const WRITE_DELAY = 250;

/**
 * The settings of one surface: changed at once here, written soon, and following what other
 * surfaces write. `onChange` is called after each change, from here or elsewhere.
 */
export function keepSettings(
  initial: Settings,
  onChange: () => void,
): { current: () => Settings; change: (settings: Settings) => void; stop: () => void } {
  let current = initial;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    timer = undefined;
    writeSettings(current).catch(console.warn);
  };
  const stopWatching = watchSettings((settings) => {
    // An echo of an earlier write must not undo what was changed since.
    if (timer !== undefined) return;
    current = settings;
    onChange();
  });
  return {
    current: () => current,
    change(settings) {
      current = settings;
      clearTimeout(timer);
      timer = setTimeout(write, WRITE_DELAY);
      onChange();
    },
    stop() {
      stopWatching();
      if (timer === undefined) return;
      clearTimeout(timer);
      write();
    },
  };
}
