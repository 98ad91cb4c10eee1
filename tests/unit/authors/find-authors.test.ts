import { describe, expect, it } from 'vitest';
import { resolveImages } from '../../../core/article/prepare/resolve-images.ts';
import { articlePage, authorsOf } from './article-page.ts';

describe('a WordPress "About author" box', () => {
  const document = articlePage({
    top: '<div class="meta">Posted by <a href="/author/maren-holt/" rel="author">Maren Holt</a> on May 3, 2016</div>',
    after: `<div class="author-box"><h4>About author</h4>
      <img class="avatar" src="data:image/gif;base64,R0lGOD" data-src="https://gazette.example/faces/maren-150x150.jpg" alt="Maren Holt">
      <h5><a href="/author/maren-holt/">Maren Holt</a></h5>
      <p>I write about ports and the people in them. Reach me at
      <a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="2a474b584f446a4d4b504f5e5e4f044f524b475a464f">[email&#160;protected]</a></p></div>`,
  });

  it('gives one person with photo, profile page, bio and the decoded address', () => {
    // Lazy pictures have got their addresses before authors are looked for.
    resolveImages(document);
    const { author, boxes } = authorsOf(document);
    expect(author).toHaveLength(1);
    expect(author[0]).toMatchObject({
      type: 'Person',
      name: 'Maren Holt',
      url: 'https://gazette.example/author/maren-holt/',
      image: 'https://gazette.example/faces/maren-150x150.jpg',
    });
    expect(author[0]?.description).not.toMatch(/protected/);
    expect(author[0]?.description).toMatch(/^I write about ports/);
    expect(author[0]?.email).toBe('maren@gazette.example');
    expect(boxes.map((box) => box.getAttribute('class'))).toContain('author-box');
  });
});

describe('an ordinary news page', () => {
  it('reads the Person of the JSON-LD article', () => {
    const document = articlePage({
      head: `<script type="application/ld+json">${JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: 'Lighthouse relit after forty winters',
        author: [
          {
            '@type': 'Person',
            name: 'Maren Holt',
            jobTitle: 'Harbour reporter',
            url: '/author/maren-holt/',
          },
          { '@type': 'Person', name: 'Ilka Brandt' },
        ],
      })}</script>`,
    });
    const { author } = authorsOf(document);
    expect(author.map(({ name }) => name)).toEqual(['Maren Holt', 'Ilka Brandt']);
    expect(author[0]).toMatchObject({
      jobTitle: 'Harbour reporter',
      url: 'https://gazette.example/author/maren-holt/',
    });
  });

  it('reads a byline without any structured data', () => {
    const { author } = authorsOf(articlePage({ top: '<p>By Maren Holt and Ilka Brandt</p>' }));
    expect(author.map(({ name }) => name)).toEqual(['Maren Holt', 'Ilka Brandt']);
  });

  it('reads the meta element when nothing else names anybody', () => {
    const { author } = authorsOf(
      articlePage({ head: '<meta name="author" content="Maren Holt">' }),
    );
    expect(author.map(({ name }) => name)).toEqual(['Maren Holt']);
  });

  it('gives nobody where nobody is named', () => {
    expect(authorsOf(articlePage({})).author).toEqual([]);
  });
});
