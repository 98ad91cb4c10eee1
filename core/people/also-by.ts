import type { Article, Person } from '../article/article.ts';
import { canonicalKey } from '../library/canonical-key.ts';
import type { Entry } from '../library/entry.ts';
import { nameKey } from './identity.ts';
import { type Credit, groupCredits, type Join } from './people.ts';

/** Saved articles by an author of the article that is read, itself apart. */
export interface AlsoBy {
  /** A key by which the library finds the author; undefined when nothing of theirs is saved. */
  readonly key?: string | undefined;
  readonly count: number;
}

/** What of an article says who its authors are. */
export type SignedArticle = Pick<Article, 'url' | 'canonicalUrl' | 'author'>;

/** How much else there is by each of an article's authors, in their order. */
export function alsoBy(
  article: SignedArticle,
  entries: readonly Entry[],
  joins: readonly Join[],
): AlsoBy[] {
  const own = canonicalKey(article.url, article.canonicalUrl);
  const others = entries.filter(({ key }) => key !== own);
  const signed = article.author.map((person) => ({
    person,
    key: nameKey(person.name, article.url),
  }));
  const saved: Credit[] = others.flatMap((entry) =>
    entry.author.map((person) => ({ person, key: nameKey(person.name, entry.url), entry })),
  );
  const groups = groupCredits([...signed, ...saved], joins);
  return signed.map(({ key }) => {
    const found = groups.find(({ keys }) => keys.has(key));
    const [first] = found?.entries ?? [];
    if (found === undefined || first === undefined) return { count: 0 };
    return { key: keyIn(found.keys, first), count: found.entries.length };
  });
}

/** The key of the group's author of a saved article: the one of the article read may be new. */
function keyIn(keys: ReadonlySet<string>, { author, url }: Entry): string | undefined {
  return author.map(({ name }: Person) => nameKey(name, url)).find((key) => keys.has(key));
}
