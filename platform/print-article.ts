import { browser } from 'wxt/browser';
import { toggleReader } from './tabs.ts';

/**
 * Prints the article of a tab as the reader has it, which is opened for that where it is not. False
 * where there is none, or no script may run.
 */
export async function printArticle(tabId: number): Promise<boolean> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => 'bylineReader' in globalThis,
  });
  if (frame?.result !== true && (await toggleReader(tabId))?.status !== 'opened') return false;
  await browser.scripting.executeScript({
    target: { tabId },
    func: () => {
      const { bylineReader } = globalThis as { bylineReader?: { print?: () => Promise<void> } };
      // Nobody waits for the dialog to be closed.
      void bylineReader?.print?.();
    },
  });
  return true;
}
