import { describe, expect, it } from 'vitest';
import { articlePage, authorsOf } from './article-page.ts';

const names = (parts: Parameters<typeof articlePage>[0]) =>
  authorsOf(articlePage(parts)).author.map(({ name }) => name);

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('JSON-LD', () => {
  it('follows @id references and reads every field of the Person', () => {
    const { author } = authorsOf(
      articlePage({
        head: ld({
          '@graph': [
            {
              '@type': 'NewsArticle',
              headline: 'Lighthouse relit after forty winters',
              author: { '@id': '#maren' },
            },
            {
              '@type': 'Person',
              '@id': '#maren',
              name: 'Maren Holt',
              jobTitle: 'Harbour reporter',
              worksFor: { '@type': 'Organization', name: 'The Harbour Gazette' },
              description: 'Maren Holt has written about ports and their people since 2009.',
              email: 'mailto:maren@gazette.example',
              image: { '@type': 'ImageObject', url: '/faces/maren.jpg' },
              url: '/author/maren-holt/',
              sameAs: ['https://twitter.com/marenholt', 'https://www.linkedin.com/in/marenholt'],
            },
          ],
        }),
      }),
    );
    expect(author).toEqual([
      expect.objectContaining({
        type: 'Person',
        name: 'Maren Holt',
        jobTitle: 'Harbour reporter',
        worksFor: 'The Harbour Gazette',
        description: 'Maren Holt has written about ports and their people since 2009.',
        email: 'maren@gazette.example',
        image: 'https://gazette.example/faces/maren.jpg',
        url: 'https://gazette.example/author/maren-holt/',
        sameAs: ['https://twitter.com/marenholt', 'https://www.linkedin.com/in/marenholt'],
      }),
    ]);
    expect(author[0]?.provenance).toMatchObject({ name: 'json-ld', image: 'json-ld' });
  });

  it('reads an author given as a string, and creator where there is no author', () => {
    const article = { '@type': 'Article', headline: 'Lighthouse relit after forty winters' };
    expect(names({ head: ld({ ...article, author: 'By Maren Holt' }) })).toEqual(['Maren Holt']);
    expect(names({ head: ld({ ...article, creator: ['Maren Holt', 'Ilka Brandt'] }) })).toEqual([
      'Maren Holt',
      'Ilka Brandt',
    ]);
  });

  it('splits two names in one Person and gives neither what is said of both', () => {
    const { author } = authorsOf(
      articlePage({
        head: ld({
          '@type': 'NewsArticle',
          author: {
            '@type': 'Person',
            name: 'Maren Holt og Ilka Brandt',
            url: '/author/maren-holt/',
          },
        }),
      }),
    );
    expect(author.map(({ name, url }) => [name, url])).toEqual([
      ['Maren Holt', undefined],
      ['Ilka Brandt', undefined],
    ]);
  });

  it('passes over the author of another article in the data', () => {
    const head = ld([
      {
        '@type': 'NewsArticle',
        headline: 'Lighthouse relit after forty winters',
        author: { '@type': 'Person', name: 'Maren Holt' },
      },
      {
        '@type': 'NewsArticle',
        headline: 'Ferry late again',
        author: { '@type': 'Person', name: 'Odd Related' },
      },
    ]);
    expect(names({ head })).toEqual(['Maren Holt']);
  });

  it('fills a bare string author from a Person elsewhere in the data', () => {
    const { author } = authorsOf(
      articlePage({
        head: ld([
          {
            '@type': 'NewsArticle',
            headline: 'Lighthouse relit after forty winters',
            author: 'Maren Holt',
          },
          { '@type': 'Person', name: 'Maren Holt', jobTitle: 'Harbour reporter' },
        ]),
      }),
    );
    expect(author[0]?.jobTitle).toBe('Harbour reporter');
  });
});

describe('markup', () => {
  it.each([
    [
      'microdata',
      '<p itemprop="author" itemscope><span itemprop="name">Maren Holt</span></p>',
      'microdata',
    ],
    ['RDFa', '<p property="schema:author">Maren Holt</p>', 'rdfa'],
    [
      'h-card',
      '<p class="p-author h-card"><a class="p-name u-url" href="/u/1">Maren Holt</a></p>',
      'h-card',
    ],
    [
      'rel=author',
      '<p><a rel="author" href="/author/maren-holt/">Maren Holt</a></p>',
      'rel-author',
    ],
    ['a byline class', '<div class="article__byline">Maren Holt</div>', 'byline'],
    ['a link to a person page', '<p><a href="/author/maren-holt/">Maren Holt</a></p>', 'byline'],
  ])('reads %s', (_label, top, source) => {
    const { author } = authorsOf(articlePage({ top }));
    expect(author.map(({ name }) => name)).toEqual(['Maren Holt']);
    expect(author[0]?.provenance?.name).toBe(source);
  });

  it('reads scholarly metadata, surname first, with address and institution', () => {
    const { author } = authorsOf(
      articlePage({
        head: `<meta name="citation_author" content="Holt, Maren">
          <meta name="citation_author_institution" content="Institute of Tides">
          <meta name="citation_author_email" content="maren@tides.example">
          <meta name="citation_author" content="Brandt, Ilka">`,
      }),
    );
    expect(author.map(({ name }) => name)).toEqual(['Maren Holt', 'Ilka Brandt']);
    expect(author[0]).toMatchObject({
      worksFor: 'Institute of Tides',
      email: 'maren@tides.example',
    });
  });
});

describe('bylines in words', () => {
  it.each([
    ['By Maren Holt', ['Maren Holt']],
    ['By MAREN HOLT and ILKA BRANDT', ['Maren Holt', 'Ilka Brandt']],
    ['Von Maren Holt und Ilka Brandt', ['Maren Holt', 'Ilka Brandt']],
    ['Par Anaïs Côté et Éric Noël', ['Anaïs Côté', 'Éric Noël']],
    ['Por Inés Muñoz y Raúl Peña', ['Inés Muñoz', 'Raúl Peña']],
    ['Av Åse Ødegård og Nils Lie', ['Åse Ødegård', 'Nils Lie']],
    ['By Maren Holt, Harbour Correspondent', ['Maren Holt']],
    ['By Maren Holt, PhD', ['Maren Holt']],
    ['By Maren Holt | 3 May 2024', ['Maren Holt']],
    ['By Maren Holt Updated May 3, 2024', ['Maren Holt']],
    ['By Maren Holt · Photos by Ilka Brandt', ['Maren Holt']],
    ['By Maren Holt; edited by Ilka Brandt', ['Maren Holt']],
    ['著者：山田太郎', ['山田太郎']],
    ['記者 山田太郎、佐藤花子', ['山田太郎', '佐藤花子']],
    ['작성자: 김서연 기자', ['김서연']],
    ['Автор: Анна Иванова', ['Анна Иванова']],
  ])('%s', (line, expected) => {
    expect(names({ top: `<p>${line}</p>` })).toEqual(expected);
  });

  it('keeps apart what the markup keeps apart', () => {
    const top = '<div class="byline"><span>By</span><b>Maren Holt</b><i>Harbour Reporter</i></div>';
    expect(names({ top })).toEqual(['Maren Holt']);
  });

  it('takes one person once, however the name is written', () => {
    const { author } = authorsOf(
      articlePage({
        head: `${ld({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'josé núñez' } })}<meta name="author" content="Núñez, José">`,
        top: '<p class="byline">By Jose Nunez</p>',
      }),
    );
    expect(author).toHaveLength(1);
  });

  it('takes an agency as the organisation it is, and gives it no face', () => {
    const { author } = authorsOf(
      articlePage({
        top: '<p class="byline"><img src="/faces/desk.jpg" alt="Reuters">By Reuters</p>',
      }),
    );
    expect(author).toEqual([expect.objectContaining({ type: 'Organization', name: 'Reuters' })]);
    expect(author[0]).not.toHaveProperty('image');
  });
});
