import { browser } from 'wxt/browser';

/** The address of the page that shows the saved copy of an entry. */
export function savedArticleUrl(id: string): string {
  return browser.runtime.getURL(`/saved-article.html?id=${encodeURIComponent(id)}`);
}

/** The entry that such an address is about. */
export function savedArticleId(url: string): string | undefined {
  return new URL(url).searchParams.get('id') ?? undefined;
}

/** Shows the saved copy of an entry in a new tab. */
export async function openSavedArticle(id: string): Promise<void> {
  await browser.tabs.create({ url: savedArticleUrl(id) });
}
