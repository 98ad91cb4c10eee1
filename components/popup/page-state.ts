import type { Article } from '../../core/article/article.ts';
import type { NoArticleReason } from '../../core/article/extraction.ts';
import type { UnreadableReason } from '../../core/pages/unreadable-page.ts';

/**
 * Why the popup shows no article: the page has none, or no extension may read it. `hidden`: the
 * browser keeps the address to itself, as Chromium does for its own pages and, while files may not
 * be read, for files.
 */
export type NothingReason = NoArticleReason | UnreadableReason | 'hidden';

/** What the popup knows of the page in the tab. */
export type PageState =
  | { status: 'reading' }
  | { status: 'article'; article: Article }
  | { status: 'nothing'; reason: NothingReason };
