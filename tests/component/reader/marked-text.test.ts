import { expect, test } from 'vitest';
import { markedTexts } from '../../../components/reader/focus/marked-text.ts';

function textsOf(html: string): string[] {
  const body = document.createElement('div');
  body.lang = 'en';
  body.innerHTML = html;
  return markedTexts(body, 'en-us').map(({ text }) => text);
}

test('syllables are marked in paragraphs, items and what is set apart', () => {
  expect(
    textsOf(
      '<p>One <a href="/">linked <b>word</b></a>.</p><ul><li>Item<ul><li>Within</li></ul></li></ul>' +
        '<blockquote><p>Said</p></blockquote>',
    ),
  ).toEqual(['One linked word.', 'Item', 'Within', 'Said']);
});

test('not in headings, tables, code, formulas, marks of notes and readings of characters', () => {
  expect(
    textsOf(
      '<h2>Heading</h2><table><tr><td>Cell</td></tr></table><pre><code>code</code></pre>' +
        '<p>In <code>code</code> and <math><mi>x</mi></math><sup><a href="#n">1</a></sup>.</p>',
    ),
  ).toEqual(['In   and   .']);
});

test('no word goes over a break or what stands between', () => {
  expect(textsOf('<p>some<br>body and some<code>x</code>body</p>')).toEqual([
    'some body and some body',
  ]);
});

test('only in the language whose patterns there are', () => {
  expect(
    textsOf('<p>One <i lang="fr">après</i> <i lang="en-US">two</i></p><p lang="de">Drei</p>'),
  ).toEqual(['One   two']);
});

test('what is written and where stays as it is', () => {
  const body = document.createElement('div');
  body.innerHTML = '<p>Some <b>bold</b> words</p>';
  const before = body.innerHTML;
  const [text] = markedTexts(body, 'en-us');
  expect(text?.runs.map(({ at, node }) => [at, node.data])).toEqual([
    [0, 'Some '],
    [5, 'bold'],
    [9, ' words'],
  ]);
  expect(body.innerHTML).toBe(before);
});
