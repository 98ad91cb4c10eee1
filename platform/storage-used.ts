import { browser } from 'wxt/browser';

/**
 * What saved articles and settings take on this machine, in bytes; undefined where a browser does
 * not tell. The list and the settings are counted by one interface, the texts by another.
 */
export async function storageUsed(): Promise<number | undefined> {
  const [list, texts] = await Promise.all([
    browser.storage.local.getBytesInUse?.() ?? 0,
    navigator.storage.estimate(),
  ]);
  return texts.usage === undefined ? undefined : list + texts.usage;
}
