import { describe, expect, it } from 'vitest';
import { withoutLead } from '../../../core/article/authors/lead.ts';
import { withoutTail } from '../../../core/article/authors/name-tail.ts';
import { parseNames } from '../../../core/article/authors/person-name.ts';
import { articlePage, authorsOf } from './article-page.ts';

const names = (parts: Parameters<typeof articlePage>[0]) =>
  authorsOf(articlePage(parts)).author.map(({ name }) => name);

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('what stands around a name', () => {
  it.each([
    ['By Maren Holt', 'Maren Holt'],
    ['Words by: Maren Holt', 'Maren Holt'],
    ['A guest essay by Maren Holt', 'Maren Holt'],
    ['Ein Gastbeitrag von Maren Holt', 'Maren Holt'],
    ['文／山田花子', '山田花子'],
    ['Bystander Holt', 'Bystander Holt'],
  ])('%s begins with no word of the name', (line, rest) => {
    expect(withoutLead(line)).toBe(rest);
  });

  it.each([
    ['Maren Holt on Monday', 'Maren Holt'],
    ['Maren Holt (Harbour)', 'Maren Holt'],
    ['Maren Holt, Jan 12', 'Maren Holt,'],
    ['Maren Holt maren@gazette.example', 'Maren Holt'],
    ['Dec 1st 2016', ''],
    ['Simon Atkins', 'Simon Atkins'],
  ])('%s ends where the name does', (line, rest) => {
    expect(withoutTail(line).trim()).toBe(rest);
  });

  it.each([
    ['Juli Clover', ['Juli Clover']],
    ['Rechtsanwalt Sebastian Brand', ['Sebastian Brand']],
    ['Dean Martin Holt', ['Dean Martin Holt']],
    ['Maren Holt Illustration von Ilka Brandt', ['Maren Holt']],
    ['Dec 1st 2016 1:01PM', []],
  ])('%s', (line, found) => {
    expect(parseNames(line).map(({ name }) => name)).toEqual(found);
  });
});

describe('bylines with a date', () => {
  it('before the word', () => {
    const top = '<div><span>06.11.2023 13:30 von Olga</span></div>';
    expect(names({ top })).toEqual(['Olga']);
  });

  it('before a marked name', () => {
    const top =
      '<div class="byline">Wednesday 10:44 am PST by <a rel="author" href="/author/maren-holt/">Maren Holt</a></div>';
    expect(names({ top })).toEqual(['Maren Holt']);
  });

  it('does not take the date for a name', () => {
    const top = '<div class="byline"><span class="byline__date">Dec 1st 2016 1:01PM</span></div>';
    expect(names({ top })).toEqual([]);
  });
});

describe('a name alone in a paragraph of the body', () => {
  const signed = (first: string, last = '') => {
    const document = articlePage({});
    const body = document.querySelector('.entry-content');
    body?.insertAdjacentHTML('afterbegin', first);
    body?.insertAdjacentHTML('beforeend', last);
    return document;
  };

  it('signs the article above it', () => {
    const page = signed('<p><strong>Maren Holt/Ilka Brandt</strong></p>');
    expect(authorsOf(page).author.map(({ name }) => name)).toEqual(['Maren Holt', 'Ilka Brandt']);
  });

  it('signs the article below it, set to the right', () => {
    const page = signed('', '<p align="right">Maren Holt</p>');
    expect(authorsOf(page).author.map(({ name }) => name)).toEqual(['Maren Holt']);
  });

  it('is no signature when the page names its author', () => {
    const page = signed('<p><strong>Harbour Nights</strong></p>');
    page.querySelector('h1')?.insertAdjacentHTML('afterend', '<p class="byline">By Maren Holt</p>');
    expect(authorsOf(page).author.map(({ name }) => name)).toEqual(['Maren Holt']);
  });

  it('is no signature when it is a sentence or plain', () => {
    expect(authorsOf(signed('<p>Maren Holt</p>')).author).toEqual([]);
    expect(authorsOf(signed('<p><b>Maren Holt left the harbour at dawn.</b></p>')).author).toEqual(
      [],
    );
  });
});

describe('meta author', () => {
  const page = (head: string) => {
    const document = articlePage({ head: `<meta name="author" content="Maren Holt">${head}` });
    const article = document.querySelector('article');
    article?.replaceWith(...article.childNodes);
    return authorsOf(document).author.map(({ name }) => name);
  };

  it('of an article is its author', () => {
    expect(page('<meta property="og:type" content="article">')).toEqual(['Maren Holt']);
  });

  it('of a page that is none is whoever made the site', () => {
    expect(page('')).toEqual([]);
  });

  it('that is the publisher too is not a person', () => {
    expect(
      page(
        '<meta property="og:type" content="article"><meta name="DC.Publisher" content="Maren Holt mail@gazette.example">',
      ),
    ).toEqual([]);
  });
});

describe('structured data that call the site a person', () => {
  it('gives an organisation', () => {
    const document = articlePage({
      head: ld({
        '@type': 'NewsArticle',
        headline: 'Lighthouse relit after forty winters',
        author: { '@type': 'Person', name: 'The Harbour Gazette' },
      }),
    });
    expect(authorsOf(document).author).toEqual([
      expect.objectContaining({ type: 'Organization', name: 'The Harbour Gazette' }),
    ]);
  });
});
