import { expect, test } from 'vitest';
import { extractArticle } from '../../../../core/article/extract-article.ts';
import { ADDRESS, documentOf, linesOf, pageWith, prose } from './read-page.ts';

function textOf(document: Document, options: Parameters<typeof extractArticle>[2]) {
  const extraction = extractArticle(document, ADDRESS, options);
  return extraction.status === 'article' ? linesOf(extraction.article) : extraction.reason;
}

test('a page with next to no text is no article, unless the reader asks for it anyway', () => {
  const short = documentOf('<h1>Gone</h1><main><p>The ferry does not sail today.</p></main>');
  expect(textOf(short, {})).toBe('no-article');
  expect(textOf(short, { anyway: true })).toEqual(['The ferry does not sail today.']);
  expect(textOf(documentOf('<main></main>'), { anyway: true })).toBe('no-article');
});

test('a picked element is the article, with nothing from elsewhere', () => {
  const html = pageWith({
    after: `<aside class="related" id="box"><p>${prose(20)}</p><ul><li>One rope</li><li>Two ropes</li></ul></aside>`,
  });
  const live = documentOf(html);
  const root = live.getElementById('box') ?? undefined;
  expect(root).toBeDefined();
  const before = live.documentElement.outerHTML;
  expect(textOf(live, root && { root })).toEqual([prose(20), 'One rope', 'Two ropes']);
  expect(live.documentElement.outerHTML).toBe(before);
});

test('the next story of a page that goes on with it can be picked', () => {
  const next = `<article id="next"><h1>The early tide</h1><p class="byline">By Ada Holm</p>
    ${[11, 12, 13, 14].map((n) => `<p>${prose(n)}</p>`).join('')}</article>`;
  const live = documentOf(pageWith({}).replace('</main>', `${next}</main>`));
  const root = live.getElementById('next') ?? undefined;
  expect(textOf(live, root && { root })).toContain(prose(14));
  expect(textOf(live, {})).toEqual([1, 2, 3, 4].map(prose));
});

test('what stands in a picked element and is surely no text stays out', () => {
  const live = documentOf(
    pageWith({ inside: '<div class="share-bar"><a href="#">Share</a><a href="#">Mail</a></div>' }),
  );
  const root = live.querySelector('article') ?? undefined;
  expect(textOf(live, root && { root })).toEqual([1, 2, 3, 4].map(prose));
});

test('an element in an open shadow root can be picked', () => {
  const live = documentOf('<h1>Rope</h1><div id="host"></div>');
  const shadow = live.getElementById('host')?.attachShadow({ mode: 'open' });
  if (!shadow) throw new Error('no shadow root');
  shadow.innerHTML = `<nav>Sea</nav><section>${prose(3)}</section><section>${prose(4)}</section>`;
  const root = shadow.querySelectorAll('section')[1];
  expect(textOf(live, root && { root })).toEqual([prose(4)]);
});
