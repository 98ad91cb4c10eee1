import { browser } from 'wxt/browser';
import type { Entry } from '../core/library/entry.ts';

/** The address of the page that shows the saved copy of an entry. */
export function savedArticleUrl(id: string): string {
  return browser.runtime.getURL(`/saved-article.html?id=${encodeURIComponent(id)}`);
}

/** The entry that such an address is about. */
export function savedArticleId(url: string): string | undefined {
  return new URL(url).searchParams.get('id') ?? undefined;
}

/**
 * Shows the saved copy of an entry in a new tab; one whose text is missing in its own page, where it
 * can be saved again.
 */
export async function openEntry({ id, url, textMissing }: Entry): Promise<void> {
  await browser.tabs.create({ url: textMissing === undefined ? savedArticleUrl(id) : url });
}
