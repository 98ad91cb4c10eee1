import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openShortcutSettings, readShortcuts } from '../../../platform/shortcuts.ts';

test('reads the keys each command really has', async () => {
  Object.assign(fakeBrowser.commands, {
    getAll: async () => [
      { name: '_execute_action', shortcut: 'Alt+B' },
      { name: 'toggle-reader', shortcut: 'Alt+R' },
      { name: 'save-article', shortcut: '' },
    ],
  });
  expect(await readShortcuts()).toEqual({
    'toggle-reader': 'Alt+R',
    'save-article': '',
    'open-sidebar': '',
  });
});

test('shows the page for changing keys: Firefox by a call, Chromium by its address', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue(undefined as never);
  await openShortcutSettings();
  expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
  const call = vi.fn();
  Object.assign(fakeBrowser.commands, { openShortcutSettings: call });
  await openShortcutSettings();
  expect(call).toHaveBeenCalledOnce();
  expect(create).toHaveBeenCalledOnce();
});
