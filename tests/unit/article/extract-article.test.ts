import { parse } from 'valibot';
import { expect, test } from 'vitest';
import type { Article } from '../../../core/article/article.ts';
import { extractArticle } from '../../../core/article/extract-article.ts';
import { ExtractionSchema } from '../../../core/article/extraction.ts';
import { page, paragraphs, prose } from './page.ts';

const url = 'https://harbour.example/2024/05/lighthouse.html#top';

const HEAD = `
  <title>The lighthouse stays dark | The Harbour News</title>
  <base href="https://harbour.example/2024/05/">
  <meta property="og:site_name" content="The Harbour News">
  <meta property="og:image" content="/img/lighthouse.jpg">
  <meta property="article:published_time" content="2024-05-12T10:30:00Z">
  <link rel="canonical" href="https://harbour.example/2024/05/lighthouse.html">`;

const BODY = `
  <nav><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav>
  <div class="cookie-banner"><p>We use cookies to remember which of our harbours you like best of all.</p></div>
  <main><article>
    <h1>The lighthouse stays dark</h1>
    <div class="share-bar"><a href="#">Share</a><a href="#">Tweet</a></div>
    <div class="entry-content">
      ${paragraphs(3)}
      <img class="lazy" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP" data-src="/img/pier.jpg" alt="The pier">
      <noscript><img src="/img/pier.jpg" alt="The pier"></noscript>
      <div class="related-posts"><h3>Related posts</h3><ul><li><a href="/a">${prose(20)}</a></li></ul></div>
      <p>${prose(3)}</p><p>${prose(4)}</p>
      <form class="newsletter"><p>Get the harbour in your inbox every morning.</p><input name="parentNode"></form>
      <p>${prose(5)}</p>
      <p>What do you think of the new pier? Let us know in the comments below!</p>
    </div>
  </article>
  <section id="comments"><p>${prose(30)}</p><p>${prose(31)}</p></section></main>
  <footer><p>© The Harbour News, printed at the old schoolhouse since the year of the great storm.</p></footer>`;

function articleOf(document: Document): Article {
  const extraction = parse(ExtractionSchema, extractArticle(document, url));
  if (extraction.status !== 'article') throw new Error(extraction.reason);
  return extraction.article;
}

test('takes the whole article and only the article out of a noisy page', () => {
  const live = page(BODY, HEAD);
  const before = live.documentElement.outerHTML;
  const article = articleOf(live);
  expect(article.headline).toBe('The lighthouse stays dark');
  expect(article.text.split('\n')).toEqual([
    ...[0, 1, 2, 3, 4, 5].map(prose),
    'What do you think of the new pier? Let us know in the comments below!',
  ]);
  expect(article.articleBody.match(/<img/g)).toHaveLength(1);
  expect(article.articleBody).toContain('src="https://harbour.example/img/pier.jpg"');
  expect(article.siteName).toBe('The Harbour News');
  expect(article.datePublished).toMatch(/^2024-05-12/);
  expect(article.url).toBe('https://harbour.example/2024/05/lighthouse.html');
  expect(article.timeRequired).toBe('PT1M');
  expect(article.completeness.reachedBy).toBe('judge');
  expect(live.documentElement.outerHTML).toBe(before);
});

test('reads an article whose text stands in the structured data only', () => {
  const data = JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'The lighthouse stays dark',
    articleBody: `${prose(1)}\n${prose(2)}\n${prose(3)}`,
  });
  const article = articleOf(
    page('<div id="app"></div>', `${HEAD}<script type="application/ld+json">${data}</script>`),
  );
  expect(article.text.split('\n')).toEqual([prose(1), prose(2), prose(3)]);
  expect(article.completeness.reachedBy).toBe('json-ld');
});

test('joins an article that is split over several containers', () => {
  const part = (from: number) =>
    `<div class="part">${[0, 1, 2, 3].map((n) => `<p class="text">${prose(from + n)}</p>`).join('')}</div><div class="ad-slot"></div>`;
  const article = articleOf(page(`<main><h1>The pier</h1>${part(0)}${part(4)}${part(8)}</main>`));
  expect(article.text.split('\n')).toEqual(Array.from({ length: 12 }, (_, n) => prose(n)));
});

const links = Array.from({ length: 40 }, (_, n) => `<li><a href="/${n}">${prose(n)}</a></li>`).join(
  '',
);

test.each([
  ['an empty page', ''],
  ['a front page of links', `<h1>The Harbour News</h1><ul>${links}</ul>`],
  ['a search form', '<form><input name="q"><button>Search the harbour</button></form>'],
  [
    'a login page',
    '<h1>Log in</h1><form><label>Name <input name="name"></label><label>Password <input type="password"></label></form>',
  ],
])('finds no article on %s', (_, body) => {
  expect(extractArticle(page(body), url)).toEqual({ status: 'none', reason: 'no-article' });
});

test('gives words whole to be searched, and shows where they may be broken', () => {
  const broken = BODY.replace('harbour master', 'har\u00ADbour mas\u00ADter');
  const { text, articleBody } = articleOf(page(broken, HEAD));
  expect(text).toContain('The harbour master counted');
  expect(articleBody).toContain('har\u00ADbour mas\u00ADter');
});

test('says that a page is too large to be read', () => {
  const live = page('');
  let deepest: Element = live.body;
  for (let depth = 0; depth < 1200; depth++) {
    const child = live.createElement('div');
    deepest.append(child);
    deepest = child;
  }
  expect(extractArticle(live, url)).toEqual({ status: 'none', reason: 'too-large' });
});

test('leaves nothing in the body that could run', () => {
  const article = articleOf(
    page(
      `<article><h1>T</h1>${paragraphs(5)}<p onclick="x()">${prose(6)} <a href="javascript:x()">y</a><script>x()</script></p></article>`,
    ),
  );
  expect(article.articleBody).not.toMatch(/script|onclick/);
});
