import { browser } from 'wxt/browser';

type FirefoxBrowser = { sidebarAction?: { open(): Promise<void> } };

/**
 * Opens the sidebar. Call it in the handler of a click or key before anything is awaited, or both
 * browsers refuse. Firefox opens it in the window in front and takes no other.
 */
export function openSidebar(windowId: number): Promise<void> {
  const { sidebarAction }: FirefoxBrowser = browser as FirefoxBrowser;
  return sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ windowId });
}

/** Opens the sidebar's page in a tab, for the moments in which no sidebar may be opened. */
export async function openSidebarPageInTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
}
