import { browser } from 'wxt/browser';

/**
 * Whether text is selected on the page of a tab, and not below its open reader; false where no script
 * may look. Never rejects.
 */
export async function hasSelection(tabId: number): Promise<boolean> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => !('bylineReader' in globalThis) && Boolean(getSelection()?.toString().trim()),
    });
    return frame?.result === true;
  } catch {
    return false;
  }
}
