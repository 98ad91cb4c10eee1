import { findAuthors } from '../../../core/article/authors/find-authors.ts';
import { readJsonLd } from '../../../core/article/json-ld.ts';

export const PAGE_URL = 'https://gazette.example/2024/lighthouse-relit';

/** A page of its own: headline, the given head of the article, five paragraphs, what follows. */
export function articlePage(parts: {
  head?: string;
  top?: string;
  after?: string;
  before?: string;
}) {
  const paragraph = (n: number) =>
    `<p>Paragraph ${n} tells how the harbour town lit its old lighthouse again after forty dark winters, and who paid for the oil.</p>`;
  const html = `<!doctype html><html><head><title>Lighthouse relit</title>
    <meta property="og:site_name" content="The Harbour Gazette">${parts.head ?? ''}</head><body>
    <header class="site-header"><nav><a href="/">Home</a></nav></header>${parts.before ?? ''}
    <main><article><h1>Lighthouse relit after forty winters</h1>${parts.top ?? ''}
    <div class="entry-content">${[1, 2, 3, 4, 5].map(paragraph).join('')}</div></article>
    ${parts.after ?? ''}</main></body></html>`;
  return new DOMParser().parseFromString(html, 'text/html');
}

export function authorsOf(document: Document, url = PAGE_URL) {
  const headlineElement = document.querySelector('h1');
  return findAuthors(document, {
    url,
    jsonLd: readJsonLd(document),
    siteName: 'The Harbour Gazette',
    ...(headlineElement ? { headlineElement, headline: headlineElement.textContent ?? '' } : {}),
  });
}
