import { browser } from 'wxt/browser';

/**
 * Opens the popup. To count as a part of the user's gesture it is called before anything is
 * awaited. False where the browser does not allow it, as when the window is not in front.
 */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch (error) {
    console.warn(error);
    return false;
  }
}

/**
 * Puts a sign on the toolbar icon, for a tab whose page cannot be written to. It goes when the tab
 * goes elsewhere.
 * @param title what the sign means; shown on hover and read out.
 */
export async function showBadge(tabId: number, sign: '✓' | '!', title: string): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: sign }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch (error) {
    // The tab was closed meanwhile.
    console.warn(error);
  }
}
