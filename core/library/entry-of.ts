import type { Article } from '../article/article.ts';
import { canonicalKey, KEY_VERSION } from './canonical-key.ts';
import { ENTRY_VERSION, type Entry } from './entry.ts';

/**
 * The entry that lists an article.
 * @param now milliseconds since the epoch.
 * @param known the entry it is already listed by; its id, the time of saving and all that is the
 * reader's own (state, tags, progress, note) are kept, and its thumbnail until there is another. One from the trash is unread anew.
 */
export function entryOf(article: Article, now: number, known?: Entry): Entry {
  const { url, headline, author, siteName, dir, wordCount, timeRequired } = article;
  const { siteIcon, inLanguage, image, datePublished } = article;
  return {
    ...(known ? readersOwn(known) : { state: 'unread', favourite: false, tags: [], progress: 0 }),
    version: ENTRY_VERSION,
    id: known?.id ?? crypto.randomUUID(),
    key: canonicalKey(url, article.canonicalUrl),
    keyVersion: KEY_VERSION,
    url,
    originalUrl: known?.originalUrl ?? url,
    addresses: [...new Set([...(known?.addresses ?? []), url])],
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

function readersOwn(known: Entry) {
  const { state, favourite, tags, progress, note, openedAt, finishedAt, removedAt } = known;
  const { thumbnail } = known;
  return {
    state: removedAt === undefined ? state : ('unread' as const),
    favourite,
    tags,
    progress,
    ...(note !== undefined && { note }),
    ...(openedAt !== undefined && { openedAt }),
    ...(finishedAt !== undefined && { finishedAt }),
    ...(thumbnail !== undefined && { thumbnail }),
  };
}
