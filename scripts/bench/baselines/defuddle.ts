import Defuddle from 'defuddle';
import type { BaselineArticle } from './baseline-article.ts';

/** Defuddle as it comes, without its requests to other services. */
export default function defuddle(): BaselineArticle {
  const parsed = new Defuddle(document, { url: location.href, useAsync: false }).parse();
  return {
    articleBody: parsed.content,
    headline: parsed.title,
    author: parsed.author ? [{ name: parsed.author }] : [],
    datePublished: parsed.published || undefined,
    image: parsed.image || undefined,
    inLanguage: parsed.language || undefined,
  };
}
