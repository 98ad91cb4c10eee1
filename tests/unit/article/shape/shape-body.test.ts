import { expect, test } from 'vitest';
import { shapeBody } from '../../../../core/article/shape/shape-body.ts';
import { fragment } from '../page.ts';

function shaped(html: string): string {
  const root = fragment(html);
  shapeBody(root);
  return root.innerHTML.replace(/\s+/g, ' ').trim();
}

test('makes paragraphs of containers of text, and takes away those of blocks', () => {
  expect(shaped('<div><section><div>One.</div>loose <b>words</b><p>Two.</p></section></div>')).toBe(
    '<p>One.</p><p>loose <b>words</b></p><p>Two.</p>',
  );
});

test('keeps language and direction of a part whose container goes', () => {
  expect(shaped('<div lang="fr" dir="ltr"><p>Un.</p><p lang="it">Due.</p></div>')).toBe(
    '<p lang="fr" dir="ltr">Un.</p><p lang="it" dir="ltr">Due.</p>',
  );
});

test('does not repeat the language that is around a part anyway', () => {
  const root = fragment('<div lang="en"><p>One.</p></div>');
  root.setAttribute('lang', 'en');
  shapeBody(root);
  expect(root.innerHTML).toBe('<p>One.</p>');
});

test.each([
  ['one column', '<table><tr><td>One.</td></tr><tr><td>Two.</td></tr></table>'],
  ['one row', '<table><tr><td>One.</td><td>Two.</td></tr></table>'],
  [
    'a role that says so',
    '<table role="presentation"><tr><td>One.</td><td>Two.</td></tr><tr><td></td><td></td></tr></table>',
  ],
])('takes a table for layout apart: %s', (_, table) => {
  expect(shaped(table)).toBe('<p>One.</p><p>Two.</p>');
});

test('takes a table with headings and pictures in its cells apart', () => {
  const html = shaped(
    '<table><tr><td><h2>A</h2></td><td><p>One.</p></td></tr><tr><td><h2>B</h2></td><td><p>Two.</p></td></tr></table>',
  );
  expect(html).toBe('<h2>A</h2><p>One.</p><h2>B</h2><p>Two.</p>');
});

test.each([
  '<table><tbody><tr><td>Boats</td><td>11</td></tr><tr><td>Dogs</td><td>1</td></tr></tbody></table>',
  '<table><tbody><tr><th>Boats</th></tr><tr><td>11</td></tr></tbody></table>',
  '<table><caption>Boats</caption><tbody><tr><td>11</td></tr></tbody></table>',
])('keeps a table of data', (table) => {
  expect(shaped(table)).toBe(table);
});

test('removes what is empty, and keeps what is seen without text', () => {
  expect(shaped('<p></p><div><span> </span></div><p><img src="/a.jpg"></p><hr><p>a<br>b</p>')).toBe(
    '<img src="/a.jpg"><hr><p>a<br>b</p>',
  );
});

test('takes away elements that HTML does not know, and leaves what stands in them', () => {
  expect(shaped('<story><p>One.</p><p>Two.</p></story>')).toBe('<p>One.</p><p>Two.</p>');
  expect(shaped('<p>One.</p><subtitle>Two.</subtitle>')).toBe('<p>One.</p><p>Two.</p>');
  expect(shaped('<p>One <company>and two</company>.</p>')).toBe('<p>One and two.</p>');
});
