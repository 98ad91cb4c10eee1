import { expect, test } from 'vitest';
import { surveyBlocks } from '../../../../core/article/body/survey-blocks.ts';
import { fragment } from '../page.ts';

function textsOf(html: string): string[] {
  return surveyBlocks(fragment(html)).blocks.map(({ text }) => text);
}

test.each([
  ['<p>a</p><ul><li>b <em>c</em></li></ul><div>d</div>', ['a', 'b c', 'd']],
  ['<div>one <b>two</b><p>three</p>four</div>', ['one two', 'three', 'four']],
  ['<div>one<br><br>two<br>still two<br> <br>three</div>', ['one', 'twostill two', 'three']],
  ['<li>text<ul><li>below</li></ul></li>', ['text', 'below']],
  ['<table><tr><td>a</td><td>b</td></tr></table>', ['ab']],
  ['<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>', ['a', 'b']],
  ['<figure><img><figcaption>caption</figcaption></figure><p>text</p>', ['text']],
  ['<pre>a\n<div>b</div></pre>', ['a b']],
  ['<h2>title <div>below</div></h2>', ['title below']],
])('finds in %s the blocks %j', (html, texts) => {
  expect(textsOf(html)).toEqual(texts);
});

test('gives loose words an element of their own, and loses none', () => {
  const root = fragment('<div>one <b>two</b><p>three</p>four</div>');
  const before = root.textContent;
  const { blocks } = surveyBlocks(root);
  expect(blocks.map(({ element }) => element.textContent)).toEqual(['one two', 'three', 'four']);
  expect(root.textContent).toBe(before);
});

test('counts what stands in links, and the pictures before a block', () => {
  const { blocks } = surveyBlocks(
    fragment('<p>see <a href="/x">there</a></p><img><p><a href="#y">here</a></p>'),
  );
  expect(blocks.map(({ linked, links }) => [linked, links])).toEqual([
    [5, 1],
    [4 * 0.3, 1],
  ]);
  expect(blocks.map(({ picturesBefore }) => picturesBefore)).toEqual([0, 1]);
});

test('says what a block stands in', () => {
  const { blocks, containers } = surveyBlocks(
    fragment('<article class="story"><div class="share-bar"><p>text</p></div></article>'),
  );
  const place = blocks[0]?.container ?? -1;
  expect(containers[place]).toMatchObject({ tag: 'div', kind: 'share-bar', clutter: 3 });
  expect(containers[containers[place]?.parent ?? -1]).toMatchObject({ tag: 'article' });
});
