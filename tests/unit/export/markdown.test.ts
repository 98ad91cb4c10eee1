import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../../../core/export/markdown.ts';
import { articleWith } from '../library/entries.ts';

/** The text below the headline. */
function textOf(articleBody: string): string {
  const markdown = toMarkdown(articleWith({ articleBody, headline: 'Tides' }));
  return markdown.slice(markdown.indexOf('# Tides') + '# Tides'.length).trim();
}

describe('an article as Markdown', () => {
  test('says at the front what it is', () => {
    const markdown = toMarkdown(
      articleWith({
        headline: 'The "late" tide: a history',
        author: [{ type: 'Person', name: 'Mara Lindqvist', sameAs: [] }],
        datePublished: '2024-03-18',
        siteName: 'Harbour Review',
        url: 'https://harbour.example/tides?x=1',
        canonicalUrl: 'https://harbour.example/tides',
      }),
    );
    expect(markdown.split('\n---\n')[0]?.split('\n')).toEqual(
      expect.arrayContaining([
        '---',
        'title: "The \\"late\\" tide: a history"',
        'author:',
        '  - "Mara Lindqvist"',
        'site: "Harbour Review"',
        'date: "2024-03-18"',
        'source: "https://harbour.example/tides"',
      ]),
    );
    expect(markdown).toContain('\n# The "late" tide: a history\n');
  });

  test('says the deck once', () => {
    const deck = 'It knew the sea.';
    const saying = (articleBody: string, text: string) =>
      toMarkdown(articleWith({ alternativeHeadline: deck, articleBody, text })).split(deck);
    expect(saying('<p>Low.</p>', 'Low.')).toHaveLength(2);
    expect(saying(`<p>${deck}</p><p>Low.</p>`, `${deck}\nLow.`)).toHaveLength(2);
  });

  test('keeps headings, emphasis, links and lists', () => {
    expect(
      textOf(
        '<h2>Low</h2><p>A <em>quiet</em> <a href="https://b.example/">port</a>.</p><ul><li>one</li><li>two</li></ul>',
      ),
    ).toBe('## Low\n\nA *quiet* [port](https://b.example/).\n\n-   one\n-   two');
  });

  test('keeps no soft hyphens', () => {
    expect(textOf('<p>The har\u00ADbour mas\u00ADter.</p>')).toBe('The harbour master.');
  });

  test('keeps code with its language', () => {
    expect(textOf('<pre data-language="python"><code>if x:\n    y()</code></pre>')).toBe(
      '```python\nif x:\n    y()\n```',
    );
  });

  test('keeps tables', () => {
    expect(
      textOf(
        '<table><thead><tr><th>Port</th><th>Boats</th></tr></thead><tbody><tr><td>Vik</td><td>1|2</td></tr></tbody></table>',
      ),
    ).toBe('| Port | Boats |\n| --- | --- |\n| Vik | 1\\|2 |');
  });

  test('keeps formulas as TeX', () => {
    const math =
      '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math>';
    expect(textOf(`<p>So ${math}.</p>`)).toBe('So $x^2$.');
    expect(textOf(math.replace('<math>', '<math display="block">'))).toBe('$$\nx^2\n$$');
  });

  test('keeps footnotes', () => {
    expect(
      textOf(
        '<p>Built in 1902<sup><a href="#note-1">1</a></sup>.</p><ol><li>The deed. <a href="#noteref-1">↩</a></li></ol>',
      ),
    ).toMatch(/^Built in 1902\[\^1\]\.\n\n\[\^1\]: The deed\.$/);
  });

  test('keeps pictures with their captions', () => {
    expect(
      textOf(
        '<figure><picture><source srcset="https://a.example/1.webp"><img src="https://a.example/1.png" alt="A quay"></picture><figcaption>The quay, 1902</figcaption></figure>',
      ),
    ).toBe('![A quay](https://a.example/1.png)\n\n*The quay, 1902*');
  });
});
