import { browser } from 'wxt/browser';

/** What is to be read of a page, this once, whatever is found on it. */
export type Forcing = 'anyway' | 'selection';

/** What waits for the scripts that extract, in the extension's own world of the tab. */
const mailbox = globalThis as { bylineForcing?: unknown; bylinePicked?: unknown };

/** Says what the script that extracts next in a tab is to take. */
export async function postForcing(tabId: number, forcing: Forcing): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    func: (posted: Forcing) => {
      (globalThis as { bylineForcing?: unknown }).bylineForcing = posted;
    },
    args: [forcing],
  });
}

/** In the tab: says which element the script that extracts next is to take. */
export function postPicked(element: Element): void {
  mailbox.bylinePicked = element;
}

/** In the tab: what was said for this script. */
export function takeForcing(): Forcing | Element | undefined {
  const { bylineForcing, bylinePicked } = mailbox;
  delete mailbox.bylineForcing;
  delete mailbox.bylinePicked;
  if (bylinePicked instanceof Element) return bylinePicked;
  return bylineForcing === 'anyway' || bylineForcing === 'selection' ? bylineForcing : undefined;
}
