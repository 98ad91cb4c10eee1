import { describe, expect, test } from 'vitest';
import type { Person } from '../../../core/article/article.ts';
import type { CitationFormat } from '../../../core/citation/citation-format.ts';
import { type CitedArticle, citationItem } from '../../../core/citation/citation-item.ts';
import { formatCitation } from '../../../core/citation/format-citation.ts';

const person = (name: string, type: Person['type'] = 'Person'): Person => ({
  type,
  name,
  sameAs: [],
});

const tides: CitedArticle = {
  url: 'https://www.harbour.example/tides?utm_source=letter&page=2#top',
  headline: 'The machine that learned the tides',
  author: [person('Mara Lindqvist')],
  siteName: 'Harbour Review',
  datePublished: '2024-03-18T23:30:00-08:00',
  inLanguage: 'en',
};
const accessed = new Date(2026, 10, 22);
const cited = (format: CitationFormat, parts: Partial<CitedArticle> = {}) =>
  formatCitation({ ...tides, ...parts }, format, accessed, 'en-US');

describe('as text', () => {
  test('in APA', () => {
    expect(cited('apa')).toBe(
      'Lindqvist, M. (2024, March 18). The machine that learned the tides. Harbour Review. https://www.harbour.example/tides?page=2',
    );
  });

  test('in MLA', () => {
    expect(cited('mla')).toBe(
      'Lindqvist, Mara. “The Machine That Learned the Tides.” Harbour Review, 18 Mar. 2024, https://www.harbour.example/tides?page=2.',
    );
  });

  test('in Chicago', () => {
    expect(cited('chicago')).toBe(
      'Lindqvist, Mara. 2024. “The Machine That Learned the Tides.” Harbour Review. March 18, 2024. https://www.harbour.example/tides?page=2.',
    );
  });

  test('keeps particles, names signed in other orders, and organisations as they are', () => {
    const author = [
      person('Öznur van der Berg'),
      person('山田太郎'),
      person('Coastal News Agency', 'Organization'),
    ];
    expect(cited('apa', { author })).toContain(
      'van der Berg, Ö., 山田太郎, & Coastal News Agency. (2024, March 18)',
    );
  });

  test('in the language of who cites, where its rules are known', () => {
    const author = [person('Mara Lindqvist'), person('Jonas Weber')];
    const inLanguage = (language: string) =>
      formatCitation({ ...tides, author }, 'apa', accessed, language);
    expect(inLanguage('de-AT')).toContain('(2024, März 18)');
    expect(inLanguage('fr')).toContain('(2024, mars 18)');
    expect(inLanguage('sw')).toContain('(2024, March 18)');
  });

  test('says nothing of what is not known', () => {
    const { datePublished: _, ...undated } = tides;
    const text = formatCitation({ ...undated, author: [] }, 'apa', accessed, 'en-US');
    expect(text).toMatch(/^The machine that learned the tides\. \(n\.d\.\)/);
    expect(text).not.toContain('undefined');
  });
});

describe('for programs', () => {
  test('as BibTeX, in which nothing of a title is a command', () => {
    const entry = cited('bibtex', { headline: 'R&D: 100% {of} it \\input{x}' });
    expect(entry).toMatch(/^@misc\{/);
    expect(entry).toContain('author = {Lindqvist, Mara}');
    expect(entry).toContain('title = {R\\&{D}: 100\\% of it inputx}');
    expect(entry).toContain('url = {https://www.harbour.example/tides?page=2}');
  });

  test('as BibTeX, with every letter of a name', () => {
    expect(cited('bibtex', { author: [person('山田太郎')] })).toContain('{山田太郎}');
  });

  test('as CSL-JSON', () => {
    expect(JSON.parse(cited('csl-json'))).toEqual([
      {
        id: 'https://www.harbour.example/tides?page=2',
        type: 'webpage',
        title: 'The machine that learned the tides',
        author: [{ given: 'Mara', family: 'Lindqvist' }],
        'container-title': 'Harbour Review',
        issued: { 'date-parts': [[2024, 3, 18]] },
        accessed: { 'date-parts': [[2026, 11, 22]] },
        URL: 'https://www.harbour.example/tides?page=2',
        language: 'en',
      },
    ]);
  });
});

test('a date is as precise as the page is', () => {
  const item = citationItem({ ...tides, datePublished: '2024-03' }, accessed);
  expect(item.issued).toEqual({ 'date-parts': [[2024, 3]] });
});
