import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from '../core/settings/settings.ts';

export const SETTINGS_KEY = 'settings';

/** The reader's settings; the defaults where nothing (readable) is stored. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return parseSettings(stored[SETTINGS_KEY]);
}

/** Keeps the settings. Every surface that watches them follows at once. */
export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: settings });
}

/** Calls back with the settings whenever any surface changes them. Returns how to stop. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[SETTINGS_KEY];
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
  // Only these are written, since another surface may have changed the others meanwhile.
  let unwritten: Partial<Settings> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = async (): Promise<void> => {
    timer = undefined;
    const stored = await readSettings();
    const written = unwritten;
    await writeSettings({ ...stored, ...written });
    if (unwritten === written) unwritten = {};
  };
  const stopWatching = watchSettings((settings) => {
    current = { ...settings, ...unwritten };
    onChange();
  });
  return {
    current: () => current,
    change(settings) {
      unwritten = { ...unwritten, ...changedParts(current, settings) };
      current = settings;
      clearTimeout(timer);
      timer = setTimeout(() => write().catch(console.warn), WRITE_DELAY);
      onChange();
    },
    stop() {
      stopWatching();
      if (timer === undefined) return;
      clearTimeout(timer);
      // At once: a page that goes away is given no time to read first.
      writeSettings(current).catch(console.warn);
    },
  };
}

function changedParts(before: Settings, after: Settings): Partial<Settings> {
  const parts = Object.entries(after).filter(
    ([part, value]) => before[part as keyof Settings] !== value,
  );
  return Object.fromEntries(parts);
}
