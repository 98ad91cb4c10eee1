import { type Browser, browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { isCommand } from './commands.ts';
import type { Command } from './shortcuts.ts';

/** What only a readable page's menu offers; files may be readable, and say so when they are not. */
const READABLE = ['http://*/*', 'https://*/*', 'file:///*'];

/** The item that only a selection has. */
const READ_SELECTION = 'read-selection';

/**
 * Puts the commands on the menu of pages and of the toolbar icon. The browser keeps a menu, so this
 * is done when the extension is installed or updated.
 */
export async function createContextMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  addItem({ id: 'toggle-reader', title: i18n.t('background.openReader'), onPages: true });
  addItem({ id: 'save-article', title: i18n.t('background.saveArticle'), onPages: true });
  browser.contextMenus.create({
    id: READ_SELECTION,
    title: i18n.t('forcing.selection'),
    contexts: ['selection'],
    documentUrlPatterns: READABLE,
  });
  addItem({ id: 'open-sidebar', title: i18n.t('background.openSaved'), onPages: false });
}

/**
 * Calls back when an item is chosen, within the user's gesture.
 * @param onSelection what is selected on the page is to be read
 */
export function onMenuItem(
  onItem: (command: Command, tab: Browser.tabs.Tab) => void,
  onSelection: (tab: Browser.tabs.Tab) => void,
): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab && menuItemId === READ_SELECTION) onSelection(tab);
    else if (tab && isCommand(menuItemId)) onItem(menuItemId, tab);
  });
}

function addItem({ id, title, onPages }: { id: Command; title: string; onPages: boolean }): void {
  browser.contextMenus.create({
    id,
    title,
    ...(onPages
      ? { contexts: ['page', 'selection', 'image'], documentUrlPatterns: READABLE }
      : { contexts: ['action'] }),
  });
}
