import type { Article } from '../article/article.ts';
import { canonicalKey, KEY_VERSION } from './canonical-key.ts';
import { ENTRY_VERSION, type Entry } from './entry.ts';

/**
 * The entry that lists an article.
 * @param now milliseconds since the epoch.
 * @param known the entry it is already listed by; its id and the time of saving are kept. One from
 * the trash is saved anew.
 */
export function entryOf(article: Article, now: number, known?: Entry): Entry {
  const { url, headline, author, siteName, dir, wordCount, timeRequired } = article;
  const { siteIcon, inLanguage, image, datePublished } = article;
  return {
    version: ENTRY_VERSION,
    id: known?.id ?? crypto.randomUUID(),
    key: canonicalKey(url, article.canonicalUrl),
    keyVersion: KEY_VERSION,
    url,
    headline,
    author,
    siteName,
    dir,
    wordCount,
    timeRequired,
    savedAt: known && known.removedAt === undefined ? known.savedAt : now,
    updatedAt: now,
    ...(siteIcon !== undefined && { siteIcon }),
    ...(inLanguage !== undefined && { inLanguage }),
    ...(image !== undefined && { image }),
    ...(datePublished !== undefined && { datePublished }),
  };
}
