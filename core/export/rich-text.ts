import type { Article } from '../article/article.ts';
import { escapeHtml } from '../html/escape-html.ts';
import type { CopiedText } from '../quotation/quotation.ts';
import { bodyOf } from './body-of.ts';

/** An article to be pasted into a document: with its formatting, and as text where there is none. */
export function toRichText(article: Article): CopiedText {
  const { headline, author, siteName, text } = article;
  const address = article.canonicalUrl ?? article.url;
  const facts = [author.map(({ name }) => name).join(', '), siteName].filter(Boolean).join(', ');
  const body = bodyOf(article);
  // Links to notes lead nowhere elsewhere.
  for (const back of body.querySelectorAll('a[href^="#noteref-"]')) back.remove();
  for (const mark of body.querySelectorAll('a[href^="#"]')) mark.replaceWith(...mark.childNodes);
  return {
    text: [headline, facts, text, address].filter(Boolean).join('\n\n'),
    html: `<h1>${escapeHtml(headline)}</h1><p>${escapeHtml(facts)}</p>${body.innerHTML}<p><a href="${escapeHtml(address)}">${escapeHtml(address)}</a></p>`,
  };
}
