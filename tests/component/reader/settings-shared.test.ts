import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../core/settings/settings.ts';
import { readSettings, writeSettings } from '../../../platform/settings.ts';
import { shareSettings } from '../../../platform/settings-sync.ts';

let stop: () => void = () => {};

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const shared = async () =>
  (await fakeBrowser.storage.sync.get('settings')).settings as
    | { values: Record<string, unknown> }
    | undefined;

/** As the browser brings it from another machine. */
const fromElsewhere = (values: Record<string, unknown>, time: number) =>
  fakeBrowser.storage.sync.set({
    settings: {
      values,
      changed: Object.fromEntries(Object.keys(values).map((part) => [part, time])),
    },
  });

async function start(): Promise<void> {
  stop = shareSettings();
  await vi.advanceTimersByTimeAsync(0);
}

describe('sharing the settings', () => {
  test('brings a change to the other machines, once the changing has ended', async () => {
    await start();
    const set = vi.spyOn(fakeBrowser.storage.sync, 'set');
    for (const fontSize of [21, 22, 23]) await writeSettings({ ...DEFAULT_SETTINGS, fontSize });
    await vi.runAllTimersAsync();
    expect(set).toHaveBeenCalledOnce();
    expect((await shared())?.values).toEqual({ fontSize: 23 });
  });

  test('a slider moved without end stays within what browsers allow', async () => {
    await start();
    const set = vi.spyOn(fakeBrowser.storage.sync, 'set');
    for (let step = 0; step < 200; step++) {
      await writeSettings({ ...DEFAULT_SETTINGS, fontSize: 14 + (step % 20) });
      await vi.advanceTimersByTimeAsync(step % 10 === 0 ? 4_000 : 500);
    }
    // 180 s of it: at most one write in two seconds.
    expect(set.mock.calls.length).toBeLessThan(90);
    expect(set.mock.calls.length).toBeGreaterThan(0);
  });

  test('brings what another machine has chosen here, at once', async () => {
    await writeSettings({ ...DEFAULT_SETTINGS, justify: true });
    await start();
    await fromElsewhere({ face: 'inter' }, 2_000_000);
    await vi.advanceTimersByTimeAsync(0);
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, justify: true, face: 'inter' });
    expect((await shared())?.values).toEqual({ justify: true, face: 'inter' });
  });

  test('what was chosen before settings were shared is kept, and shared', async () => {
    await fakeBrowser.storage.local.set({ settings: { fontSize: 26, theme: 'sepia' } });
    await start();
    expect((await shared())?.values).toEqual({ fontSize: 26, theme: 'sepia' });
    expect(await readSettings()).toMatchObject({ fontSize: 26, theme: 'sepia' });
  });

  test('a damaged value elsewhere changes nothing here but itself', async () => {
    await start();
    await fromElsewhere({ face: 'neon', fontSize: 28 }, 2_000_000);
    await vi.advanceTimersByTimeAsync(0);
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, fontSize: 28 });
  });

  test('rests when all agree', async () => {
    await start();
    await writeSettings({ ...DEFAULT_SETTINGS, fontSize: 23 });
    await vi.runAllTimersAsync();
    const local = vi.spyOn(fakeBrowser.storage.local, 'set');
    const sync = vi.spyOn(fakeBrowser.storage.sync, 'set');
    stop();
    await start();
    await vi.runAllTimersAsync();
    expect(local).not.toHaveBeenCalled();
    expect(sync).not.toHaveBeenCalled();
  });

  test('where the browser refuses, the settings stay on this machine, and are shared later', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await start();
    const refusal = vi
      .spyOn(fakeBrowser.storage.sync, 'set')
      .mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    await writeSettings({ ...DEFAULT_SETTINGS, fontSize: 23 });
    await vi.runAllTimersAsync();
    expect(refusal).toHaveBeenCalledOnce();
    expect((await readSettings()).fontSize).toBe(23);
    expect(await shared()).toEqual({ values: {}, changed: {} });
    stop();
    await start();
    expect((await shared())?.values).toEqual({ fontSize: 23 });
  });
});
