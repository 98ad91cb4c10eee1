import { expect, test } from 'vitest';
import { spokenAt, writtenAt } from '../../../core/speech/ranges.ts';
import { type Announcements, spokenBlocks } from '../../../core/speech/spoken-block.ts';

const announce: Announcements = {
  image: (description) => `Picture: ${description}`,
  code: (lines) => `Code, ${lines} lines.`,
  table: (rows, caption) => `Table, ${rows} rows. ${caption}`,
  formula: (text) => ` formula ${text} `,
};

function bodyOf(html: string): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = html;
  return body;
}

const spoken = (html: string) =>
  spokenBlocks(bodyOf(html), announce).map(({ text }) => text.trim());

test('every paragraph, heading and item is spoken once, in its order', () => {
  expect(
    spoken(
      '<h2>Boats</h2><p>A <em>small</em>\n   one.</p><ul><li>Oars</li><li><p>Sails</p></li></ul><blockquote>Wind</blockquote>',
    ),
  ).toEqual(['Boats', 'A small one.', 'Oars', 'Sails', 'Wind']);
});

test('text that stands between blocks is not lost', () => {
  expect(spoken('Before<p>Within</p>after <b>all</b><p>End</p>')).toEqual([
    'Before',
    'Within',
    'after all',
    'End',
  ]);
});

test('pictures are announced by their descriptions, and without one not at all', () => {
  expect(
    spoken(
      '<figure><img alt="A ferry at dusk"><figcaption>The last ferry</figcaption></figure><p>On<img alt="">ward</p>',
    ),
  ).toEqual(['Picture: A ferry at dusk', 'The last ferry', 'Onward']);
});

test('code is announced and not read out', () => {
  expect(spoken('<p>Run it:</p><pre><code>let a = 1;\nlet b = 2;\n</code></pre>')).toEqual([
    'Run it:',
    'Code, 2 lines.',
  ]);
});

test('a small table is read out row by row, a large one only announced', () => {
  const row = '<tr><td>Oslo</td><td>12</td></tr>';
  expect(spoken(`<table><caption>Ferries</caption>${row}${row}</table>`)).toEqual([
    'Table, 2 rows. Ferries',
    'Oslo, 12,',
    'Oslo, 12,',
  ]);
  expect(spoken(`<table>${row.repeat(40)}</table><p>After</p>`)).toEqual([
    'Table, 40 rows.',
    'After',
  ]);
});

test('marks of footnotes and readings of ruby are left out, formulas are named', () => {
  expect(
    spoken(
      '<p>It sank<sup><a href="#fn1">1</a></sup> twice<sup>2</sup>.</p><p><ruby>港<rt>みなと</rt></ruby>の朝</p><p>So <math><mi>E</mi><mo>=</mo><mn>2</mn></math> holds.</p>',
    ),
  ).toEqual(['It sank twice2.', '港の朝', 'So formula E=2 holds.']);
});

test('an abbreviation is explained once, an address said by its host, an item by its number', () => {
  expect(
    spoken(
      '<p><abbr title="International Maritime Organization">IMO</abbr> and <abbr title="International Maritime Organization">IMO</abbr></p><p>See https://www.ferry.example/a/b?c=1 for more.</p><ol start="3"><li>Row</li><li>Sail</li></ol>',
    ),
  ).toEqual([
    'IMO, International Maritime Organization, and IMO',
    'See ferry.example for more.',
    '3. Row',
    '4. Sail',
  ]);
});

test('what is spoken is found where it is written, and the other way round', () => {
  const body = bodyOf('<p>One  <em>two</em> three, https://a.example/b four.</p>');
  const [block] = spokenBlocks(body, announce);
  if (!block) throw new Error('Nothing is spoken.');
  const textAt = (words: string): string => {
    const start = block.text.indexOf(words);
    const written = writtenAt(block, start, start + words.length);
    if (!written) throw new Error(`${words} is written nowhere.`);
    const range = document.createRange();
    range.setStart(written.startNode, written.startOffset);
    range.setEnd(written.endNode, written.endOffset);
    return range.toString();
  };
  expect(textAt('two')).toBe('two');
  expect(textAt('One two')).toBe('One  two');
  expect(textAt('three')).toBe('three');
  expect(textAt('a.example')).toBe('https://a.example/b');
  expect(textAt('four')).toBe('four');
  const em = body.querySelector('em')?.firstChild as Text;
  expect(spokenAt(block, em, 1)).toBe(block.text.indexOf('two') + 1);
  expect(spokenAt(block, body, 0)).toBeUndefined();
});

test('a passage in another language says so', () => {
  const blocks = spokenBlocks(
    bodyOf('<p>She said:</p><blockquote lang="fr"><p>Au revoir.</p></blockquote>'),
    announce,
  );
  expect(blocks.map(({ lang }) => lang)).toEqual([undefined, 'fr']);
});
