import { browser } from 'wxt/browser';

/** Shows the settings, in their tab if there is one. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/**
 * Shows the library in a tab of its own.
 * @param shown which of its lists, such as `archive`; the unread ones without
 */
export async function openLibraryTab(shown?: string): Promise<void> {
  const place = shown === undefined ? '' : `#${encodeURIComponent(shown)}`;
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') + place });
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
