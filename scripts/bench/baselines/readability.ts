import { Readability } from '@mozilla/readability';
import type { BaselineArticle } from './baseline-article.ts';

/** Readability as it comes, on a clone because it takes its document apart. */
export default function readability(): BaselineArticle {
  const parsed = new Readability(document.cloneNode(true) as Document).parse();
  return {
    articleBody: parsed?.content ?? '',
    headline: parsed?.title ?? document.title,
    author: parsed?.byline ? [{ name: parsed.byline }] : [],
    datePublished: parsed?.publishedTime ?? undefined,
    inLanguage: parsed?.lang ?? undefined,
  };
}
