import { browser } from 'wxt/browser';
import type { Article } from '../core/article/article.ts';
import type { Entry } from '../core/library/entry.ts';
import { SaveQuestionError } from '../core/library/save-question.ts';
import { sendMessage } from './messages.ts';
import type { RequestOf } from './protocol.ts';

/** What the reader has said, or what only the surface knows. */
export type SaveWishes = Omit<RequestOf<'library/save'>, 'article'>;

/** An article that is in the library now, and the token that takes it back. */
export type Saved = {
  readonly outcome: 'saved' | 'updated';
  readonly entry: Entry;
  readonly undo: string | null;
};

/**
 * Saves an article, from any surface.
 * @throws {SaveQuestionError} when the reader is to be asked first; the answer goes into `wishes`.
 */
export async function saveArticle(article: Article, wishes: SaveWishes = {}): Promise<Saved> {
  const result = await sendMessage('library/save', { article, ...wishes });
  if (result.outcome === 'private') throw new SaveQuestionError({ about: 'private' });
  if (result.outcome === 'shorter') {
    throw new SaveQuestionError({ about: 'shorter', ...result.words });
  }
  return { outcome: result.outcome, entry: result.entry, undo: result.undo };
}

/**
 * Saves the article of a tab, from a page of the extension that shows it: with the images that the
 * tab may read, and not without a question where the tab is private.
 * @throws {SaveQuestionError} as `saveArticle` does
 */
export async function saveFromTab(
  article: Article,
  tabId: number,
  wishes: SaveWishes = {},
): Promise<Saved> {
  const { incognito } = await browser.tabs.get(tabId);
  return saveArticle(article, { ...(incognito && { private: 'ask' as const }), tabId, ...wishes });
}
