import { expect, test, vi } from 'vitest';
import { extractArticle } from '../../../../core/article/extract-article.ts';
import { articleFrom, documentOf, pageWith } from './read-page.ts';

test.each([
  ['https://a.example/news/1#section-2', 'https://a.example/news/1'],
  ['https://a.example/news/1#', 'https://a.example/news/1'],
  ['https://a.example/#/story/1', 'https://a.example/#/story/1'],
  ['https://a.example/app#!story=7', 'https://a.example/app#!story=7'],
])('an article read at %s is shown and saved with the address %s', (url, shown) => {
  expect(articleFrom(pageWith({}), url).url).toBe(shown);
});

test('the address is the document’s own, whatever the page calls itself', () => {
  const head = `<link rel="canonical" href="https://bank.example/login">
    <meta property="og:url" content="https://bank.example/login">`;
  const article = articleFrom(pageWith({ head }), 'https://a.example/news/1');
  expect(article.url).toBe('https://a.example/news/1');
  expect(article.canonicalUrl).toBeUndefined();
});

test('the page’s own canonical address is kept beside it', () => {
  const head = '<link rel="canonical" href="/news/the-late-ferry">';
  const article = articleFrom(pageWith({ head }), 'https://a.example/news/1?utm_source=mail');
  expect(article.canonicalUrl).toBe('https://a.example/news/the-late-ferry');
});

test('a tab that shows a PDF is said to show one', async () => {
  const own = Object.getOwnPropertyDescriptor(Document.prototype, 'contentType');
  if (!own) throw new Error('documents have no content type');
  const type = vi.fn(() => 'application/pdf');
  // Before the module is loaded, since it may keep the property as it finds it.
  Object.defineProperty(Document.prototype, 'contentType', { ...own, get: type });
  vi.resetModules();
  try {
    const fresh = await import('../../../../core/article/extract-article.ts');
    const document = documentOf(pageWith({}));
    expect(fresh.extractArticle(document, 'https://a.example/paper.pdf')).toEqual({
      status: 'none',
      reason: 'pdf',
    });
  } finally {
    Object.defineProperty(Document.prototype, 'contentType', own);
  }
});

test('a page that only names something contentType is not taken for a PDF', () => {
  const html = pageWith({ inside: '<img name="contentType" src="/a.jpg" alt="A ferry">' });
  expect(extractArticle(documentOf(html), 'https://a.example/').status).toBe('article');
});
