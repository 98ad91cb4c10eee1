import type { Entry } from '../../core/library/entry.ts';
import { type AlsoBy, alsoBy, type SignedArticle } from '../../core/people/also-by.ts';
import { readJoins } from './joins.ts';
import { readEntries } from './list.ts';

/** How much else is saved by each author of an article; of the entries that may be told, or of all. */
export async function savedAlsoBy(
  article: SignedArticle,
  mayTell: (entry: Entry) => boolean = () => true,
): Promise<AlsoBy[]> {
  const [entries, joins] = await Promise.all([readEntries(), readJoins()]);
  return alsoBy(article, entries.filter(mayTell), joins);
}
