import type { Article, Person } from '../../../core/article/article.ts';

/** An article of our own, with what a test says about it. */
export function article(parts: Partial<Article> = {}): Article {
  return {
    url: 'https://harbour.example/tides',
    headline: 'The machine that learned the tides',
    author: [],
    siteName: 'Harbour Review',
    inLanguage: 'en',
    dir: 'ltr',
    datePublished: '2024-03-18',
    articleBody: '<p>The tables were drawn by hand until 1974.</p>',
    text: 'The tables were drawn by hand until 1974.',
    wordCount: 1412,
    timeRequired: 'PT6M',
    completeness: { ratio: 1, reachedBy: 'readability' },
    ...parts,
  };
}

export function person(name: string, parts: Partial<Person> = {}): Person {
  return { type: 'Person', name, sameAs: [], ...parts };
}
