import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../core/settings/settings.ts';
import { keepSettings, readSettings, writeSettings } from '../../../platform/settings.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const sepia = { ...DEFAULT_SETTINGS, theme: 'sepia', followSystem: false } as const;

describe('settings', () => {
  test('are the defaults before anything was chosen', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  test('are the defaults where storage holds something else', async () => {
    await fakeBrowser.storage.local.set({ settings: 'damaged' });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  test('are kept', async () => {
    await writeSettings(sepia);
    expect(await readSettings()).toEqual(sepia);
  });
});

describe('the settings of a surface', () => {
  test('change at once, and are written when the changing has ended', async () => {
    const onChange = vi.fn();
    const kept = keepSettings(DEFAULT_SETTINGS, onChange);
    for (const fontSize of [21, 22, 23]) kept.change({ ...DEFAULT_SETTINGS, fontSize });
    expect(kept.current().fontSize).toBe(23);
    expect(onChange).toHaveBeenCalledTimes(3);
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    await vi.runAllTimersAsync();
    expect((await readSettings()).fontSize).toBe(23);
  });

  test('follow another surface', async () => {
    const kept = keepSettings(DEFAULT_SETTINGS, () => {});
    await writeSettings(sepia);
    expect(kept.current()).toEqual(sepia);
  });

  test('are not set back while they are being changed', async () => {
    const kept = keepSettings(DEFAULT_SETTINGS, () => {});
    kept.change({ ...DEFAULT_SETTINGS, fontSize: 30 });
    await writeSettings(sepia);
    expect(kept.current().fontSize).toBe(30);
  });

  test('are written when the surface closes before it was done', async () => {
    const kept = keepSettings(DEFAULT_SETTINGS, () => {});
    kept.change(sepia);
    kept.stop();
    await vi.runAllTimersAsync();
    expect(await readSettings()).toEqual(sepia);
  });
});
