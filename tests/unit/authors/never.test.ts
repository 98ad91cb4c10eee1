import { describe, expect, it } from 'vitest';
import { articlePage, authorsOf } from './article-page.ts';

const names = (parts: Parameters<typeof articlePage>[0]) =>
  authorsOf(articlePage(parts)).author.map(({ name }) => name);
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const byline = '<p class="byline">By Maren Holt</p>';

describe('who is never an author', () => {
  it('a commenter', () => {
    const after = `<section id="comments"><ol class="commentlist"><li class="comment">
      <div class="comment-author vcard"><cite class="fn">Gus Grumble</cite> says:</div><p>Too late!</p></li></ol></section>`;
    expect(names({ after })).toEqual([]);
    expect(names({ top: byline, after })).toEqual(['Maren Holt']);
  });

  it('the author of a related story', () => {
    const after = `<div class="more"><article><h3><a href="/2024/ferry-late">Ferry late again, captain says sorry</a></h3>
      <span class="author">By Odd Related</span></article></div>`;
    expect(names({ after })).toEqual([]);
    expect(names({ top: byline, after })).toEqual(['Maren Holt']);
  });

  it('a photographer', () => {
    const top = `${byline}<figure><img src="/x.jpg"><figcaption><span itemprop="author">Foto Graf</span></figcaption></figure>
      <p class="photo-credit">Photo: Petra Lens</p>`;
    expect(names({ top })).toEqual(['Maren Holt']);
    expect(
      names({ top: '<p>Photos by <a rel="author" href="/author/petra/">Petra Lens</a></p>' }),
    ).toEqual([]);
  });

  it('a reviewer, an editor or a fact checker', () => {
    const top = `<div class="byline"><span>Written by</span> <a class="author-name" href="/author/maren/">Maren Holt</a></div>
      <div class="byline"><span>Medically reviewed by</span> <a class="author-name" href="/author/dr/">Rita Review</a></div>
      <div class="byline"><span>Fact checked by</span> <a class="author-name" href="/author/fc/">Fred Fact</a></div>
      <div class="byline"><span>Data analysis by</span> <a class="author-name" href="/author/da/">Dora Data</a></div>`;
    expect(names({ top })).toEqual(['Maren Holt']);
  });

  it('the developer in meta author when the byline says otherwise', () => {
    expect(names({ head: '<meta name="author" content="Webby Developer">', top: byline })).toEqual([
      'Maren Holt',
    ]);
  });

  it.each([
    'admin',
    'https://gazette.example/author/7',
    '@marenholt',
    'Anonymous',
    'undefined',
    'webmaster',
  ])('the name %s', (name) => {
    expect(names({ head: `<meta name="author" content="${name}">` })).toEqual([]);
    expect(names({ top: `<p class="author">${name}</p>` })).toEqual([]);
    expect(
      names({ head: ld({ '@type': 'Article', author: { '@type': 'Person', name } }) }),
    ).toEqual([]);
  });

  it("a publishing system's account that the page shows nowhere", () => {
    const graph = (name: string) =>
      ld({
        '@graph': [
          {
            '@type': 'Article',
            author: { name, '@id': 'https://gazette.example/#/schema/person/7' },
          },
          { '@type': 'Person', '@id': 'https://gazette.example/#/schema/person/7', name },
        ],
      });
    expect(names({ head: graph('Postie Account') })).toEqual([]);
    expect(names({ head: graph('Maren Holt'), top: byline })).toEqual(['Maren Holt']);
  });

  it('somebody in a byline-like word of navigation', () => {
    expect(
      names({
        before:
          '<nav><a href="/authors/">Our Authors</a> <span class="author">Nav Person</span></nav>',
      }),
    ).toEqual([]);
  });
});

describe('what never comes onto a card', () => {
  const card = (inner: string) =>
    authorsOf(
      articlePage({
        top: byline,
        after: `<div class="author-box"><h4>Maren Holt</h4>${inner}</div>`,
      }),
    ).author[0];
  const bio =
    '<p class="author-bio">Maren Holt writes about ports and the people who live from them.</p>';

  it.each([
    'https://secure.gravatar.com/avatar/?d=mm&s=96',
    '/img/default-avatar.png',
    '/img/blank.gif',
    '/img/author-placeholder.jpg',
    '/img/site-logo.svg',
  ])('the default picture %s', (src) => {
    expect(card(`<img src="${src}" alt="Maren Holt">${bio}`)).not.toHaveProperty('image');
  });

  it('the lead picture of the article', () => {
    const { author } = authorsOf(
      articlePage({
        head: '<meta property="og:image" content="/lead.jpg">',
        top: byline,
        after: `<div class="author-box"><img src="/lead.jpg"><h4>Maren Holt</h4>${bio}</div>`,
      }),
    );
    expect(author[0]).not.toHaveProperty('image');
  });

  it('the largest address of the photo is taken', () => {
    const image = '<img src="/m-40.jpg" srcset="/m-80.jpg 80w, /m-400.jpg 400w" alt="Maren Holt">';
    expect(card(image + bio)?.image).toBe('https://gazette.example/m-400.jpg');
  });

  it("share links, the site's accounts and a newsroom's address", () => {
    const document = articlePage({
      head: '<meta name="twitter:site" content="@harbourgazette">',
      top: byline,
      after: `<div class="author-box"><h4>Maren Holt</h4>${bio}
        <a href="https://twitter.com/intent/tweet?url=x">Tweet</a>
        <a href="https://www.facebook.com/sharer/sharer.php?u=x">Share</a>
        <a href="https://twitter.com/harbourgazette">Gazette</a>
        <a href="https://twitter.com/intent/follow?screen_name=marenholt">Follow</a>
        <a href="mailto:newsroom@gazette.example">Tips</a></div>`,
    });
    const { author } = authorsOf(document);
    expect(author[0]?.sameAs).toEqual(['https://x.com/marenholt']);
    expect(author[0]).not.toHaveProperty('email');
  });

  it('a box about somebody else', () => {
    const after = `<div class="author-box"><img src="/faces/owner.jpg" alt="Otto Owner"><h4>Otto Owner</h4>
      <p>Otto Owner runs this site and writes about everything that floats.</p></div>`;
    const { author } = authorsOf(articlePage({ top: byline, after }));
    expect(author).toHaveLength(1);
    expect(author[0]).not.toHaveProperty('image');
    expect(author[0]).not.toHaveProperty('description');
  });
});

describe('hostile data', () => {
  it('a name, a role and a bio without end', () => {
    const long = 'x '.repeat(50_000);
    const { author } = authorsOf(
      articlePage({
        head: ld({
          '@type': 'Article',
          author: [
            { '@type': 'Person', name: long },
            { '@type': 'Person', name: 'Maren Holt', jobTitle: long, description: long },
          ],
        }),
      }),
    );
    expect(author.map(({ name }) => name)).toEqual(['Maren Holt']);
    expect(author[0]).not.toHaveProperty('jobTitle');
    expect(author[0]?.description?.length ?? 0).toBeLessThan(6001);
  });

  it('values of types nobody declared', () => {
    const strange = {
      '@type': 'Article',
      author: [
        null,
        7,
        [],
        {},
        { name: { name: 3 } },
        { name: ['Maren Holt'], image: 5, sameAs: { a: 1 }, url: [{}] },
      ],
    };
    expect(names({ head: ld(strange) })).toEqual(['Maren Holt']);
  });

  it('addresses that are no web pages', () => {
    const author = {
      '@type': 'Person',
      name: 'Maren Holt',
      url: 'javascript:alert(1)',
      image: 'data:text/html,x',
      sameAs: ['vbscript:x', 'file:///etc/passwd'],
    };
    const [person] = authorsOf(articlePage({ head: ld({ '@type': 'Article', author }) })).author;
    expect(person).toMatchObject({ name: 'Maren Holt', sameAs: [] });
    expect(person).not.toHaveProperty('url');
    expect(person).not.toHaveProperty('image');
  });
});
