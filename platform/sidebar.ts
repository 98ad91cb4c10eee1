import { browser } from 'wxt/browser';
import { openLibraryTab } from './extension-pages.ts';

type FirefoxBrowser = { sidebarAction?: { open(): Promise<void> } };

/**
 * Opens the sidebar. Call it in the handler of a click or key before anything is awaited, or both
 * browsers refuse. Firefox opens it in the window in front and takes no other.
 */
export function openSidebar(windowId: number): Promise<void> {
  const { sidebarAction }: FirefoxBrowser = browser as FirefoxBrowser;
  return sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ windowId });
}

/**
 * Shows the saved articles, in the sidebar where it may be opened and else in a tab: when the
 * gesture did not carry over from a page, or the browser has no sidebar.
 */
export async function showSavedArticles(windowId: number | undefined): Promise<void> {
  try {
    if (windowId === undefined) throw new Error('There is no window to open the sidebar in');
    await openSidebar(windowId);
  } catch (error) {
    console.warn(error);
    await openLibraryTab();
  }
}
