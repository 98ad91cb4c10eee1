import { browser } from 'wxt/browser';

/** Lets the reader pick the part of a tab's page that is to be read. */
export async function startPicker(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/picker.js'] });
}
