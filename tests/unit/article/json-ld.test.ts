import { expect, test } from 'vitest';
import { readJsonLd, resolve, typesOf } from '../../../core/article/json-ld.ts';

function pageWith(...scripts: string[]): Document {
  const page = document.implementation.createHTMLDocument();
  for (const text of scripts) {
    const script = page.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = text;
    page.head.append(script);
  }
  return page;
}

test('flattens arrays, graphs and nested objects, outer before inner', () => {
  const nodes = readJsonLd(
    pageWith(
      '[{"@type":"WebSite"},{"@graph":[{"@type":"NewsArticle","author":{"@type":"Person","name":"Ada"}}]}]',
      '{"@type":"BreadcrumbList"}',
    ),
  );
  expect(nodes.flatMap(typesOf)).toEqual(['WebSite', 'NewsArticle', 'Person', 'BreadcrumbList']);
});

test('strips the namespace from types and takes several', () => {
  expect(typesOf({ '@type': ['https://schema.org/Article', 'schema:Report', 7] })).toEqual([
    'Article',
    'Report',
  ]);
});

test.each([
  ['a raw line break in a string', '{"headline":"One\nline"}', 'One line'],
  ['a trailing comma', '{"headline":"One line",}', 'One line'],
  ['a missing comma between objects', '[{"a":"x, }"} {"headline":"One line"}]', 'One line'],
  ['an unknown escape', '{"headline":"One\\line"}', 'One\\line'],
  ['a CDATA wrapper', '//<![CDATA[\n{"headline":"One line"}\n//]]>', 'One line'],
  ['an HTML comment around it', '<!-- {"headline":"One line"} -->', 'One line'],
  ['a closing semicolon', '{"headline":"One line"};', 'One line'],
])('repairs %s', (_, script, headline) => {
  expect(readJsonLd(pageWith(script)).map((node) => node.headline)).toContain(headline);
});

test('keeps commas that stand inside strings when it repairs', () => {
  expect(readJsonLd(pageWith('{"headline":"a,, b,] {} {}",}'))).toEqual([
    { headline: 'a,, b,] {} {}' },
  ]);
});

test('skips a script beyond repair and reads the next', () => {
  expect(readJsonLd(pageWith('{"headline": Oops', '{"headline":"Next"}'))).toEqual([
    { headline: 'Next' },
  ]);
});

test('follows a reference to the node that says most', () => {
  const nodes = readJsonLd(
    pageWith('[{"author":{"@id":"#ada"}},{"@id":"#ada","@type":"Person","name":"Ada"}]'),
  );
  expect(resolve(nodes, { '@id': '#ada' })).toMatchObject({ name: 'Ada' });
  expect(resolve(nodes, { '@id': '#eve' })).toEqual({ '@id': '#eve' });
  expect(resolve(nodes, { '@id': '#ada', name: 'Own' })).toEqual({ '@id': '#ada', name: 'Own' });
  expect(resolve(nodes, 'Ada')).toBe('Ada');
});

test('reads no deeper than it can without harm', () => {
  const deep = `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`;
  expect(readJsonLd(pageWith(deep)).length).toBeLessThan(100);
});
