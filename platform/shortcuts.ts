import { browser } from 'wxt/browser';

/** The commands of the manifest. */
export const COMMANDS = ['toggle-reader', 'save-article', 'open-sidebar'] as const;
export type Command = (typeof COMMANDS)[number];

/**
 * The keys each command really has, such as `Alt+R` (`⌥R` on a Mac). Empty when the browser gave it
 * none: another extension had the keys, or the reader took them away.
 */
export async function readShortcuts(): Promise<Record<Command, string>> {
  const commands = await browser.commands.getAll();
  const shortcutOf = (name: Command) =>
    commands.find((command) => command.name === name)?.shortcut ?? '';
  return {
    'toggle-reader': shortcutOf('toggle-reader'),
    'save-article': shortcutOf('save-article'),
    'open-sidebar': shortcutOf('open-sidebar'),
  };
}

type FirefoxCommands = typeof browser.commands & { openShortcutSettings?: () => Promise<void> };

/** Shows the browser's own page for changing keys: Firefox has a call for it, Chromium an address. */
export async function openShortcutSettings(): Promise<void> {
  const commands: FirefoxCommands = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
