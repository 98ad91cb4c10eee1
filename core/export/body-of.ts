import type { Article } from '../article/article.ts';
import { showImageCaption } from '../article/image-caption.ts';
import { parseSanitized } from '../html/parse-sanitized.ts';

/** An article's text as it is shown, in a document of its own. */
export function bodyOf(article: Article): HTMLElement {
  const body = parseSanitized(article.articleBody, { baseUrl: article.url });
  showImageCaption(body, article);
  return body;
}
