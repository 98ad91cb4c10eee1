import type { Entry } from '../../core/library/entry.ts';
import { type Completion, completions, type Vocabulary } from '../../core/search/completions.ts';

/** Completes what is typed into the search from what the articles have; looked up when first asked. */
export function completerOf(
  entries: readonly Entry[],
): (query: string, caret: number) => readonly Completion[] {
  let vocabulary: Vocabulary | undefined;
  return (query, caret) => {
    vocabulary ??= vocabularyOf(entries);
    return completions(query, caret, vocabulary);
  };
}

/** The most frequent first. */
function vocabularyOf(entries: readonly Entry[]): Vocabulary {
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
