import type { Entry } from '../../core/library/entry.ts';
import type { Vocabulary } from '../../core/search/completions.ts';

/** What the values of the search's operators can be completed to, the most frequent first. */
export function vocabularyOf(entries: readonly Entry[]): Vocabulary {
  const frequent = (values: (entry: Entry) => readonly string[]): string[] => {
    const counts = new Map<string, number>();
    for (const entry of entries) {
      for (const value of values(entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    counts.delete('');
    return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
  };
  return {
    authors: frequent(({ author }) => author.map(({ name }) => name)),
    sites: frequent(({ siteName }) => [siteName]),
    tags: frequent(({ tags }) => tags),
    languages: frequent(({ inLanguage }) => (inLanguage === undefined ? [] : [inLanguage])),
  };
}
