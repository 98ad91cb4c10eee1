import { browser } from 'wxt/browser';

/** Shows the settings, in their tab if there is one. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Shows the saved articles in a tab of their own. */
export async function openLibraryTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
}

/**
 * Shows the browser's own page about this extension, where file access is allowed. Absent in
 * Firefox, which lets no extension open its page.
 */
export const openExtensionDetails = import.meta.env.FIREFOX
  ? undefined
  : async (): Promise<void> => {
      await browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` });
    };

/** False where the browser has a switch for reading files, and it is off. Firefox has none. */
export async function mayReadFiles(): Promise<boolean> {
  return import.meta.env.FIREFOX || browser.extension.isAllowedFileSchemeAccess();
}
