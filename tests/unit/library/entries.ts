import type { Article } from '../../../core/article/article.ts';
import type { Entry } from '../../../core/library/entry.ts';
import { entryOf } from '../../../core/library/entry-of.ts';

/** An article of three short paragraphs; `url` makes it another one. */
export function articleWith(differences: Partial<Article> = {}): Article {
  return {
    url: 'https://harbour.example/2026/the-tide-table',
    headline: 'The Tide Table',
    author: [{ type: 'Person', name: 'Ines Marlow', sameAs: [] }],
    siteName: 'Harbour Notes',
    dir: 'ltr',
    articleBody: '<p>The ferry leaves at four.</p><p>It is never late.</p><p>Bring a coat.</p>',
    text: 'The ferry leaves at four.\nIt is never late.\nBring a coat.',
    wordCount: 12,
    timeRequired: 'PT1M',
    completeness: { ratio: 1, reachedBy: 'readability' },
    ...differences,
  };
}

/** The entry of such an article, saved in the second hour of 2026. */
export function entryWith(differences: Partial<Entry> = {}): Entry {
  return { ...entryOf(articleWith(), Date.UTC(2026, 0, 1, 1)), ...differences };
}
