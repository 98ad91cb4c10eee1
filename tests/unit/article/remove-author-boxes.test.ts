import { expect, test } from 'vitest';
import { removeAuthorBoxes } from '../../../core/article/remove-author-boxes.ts';
import { fragment, paragraphs, prose } from './page.ts';

test('takes a box about the author out', () => {
  const root = fragment(
    `${paragraphs(3)}<div class="box"><h4>Ada Marsh</h4><p>${prose(8)}</p></div>`,
  );
  removeAuthorBoxes([...root.querySelectorAll('.box')], 1);
  expect(root.textContent).not.toContain('Ada Marsh');
});

test('leaves a paragraph that names the author in passing', () => {
  const root = fragment(paragraphs(3));
  removeAuthorBoxes([...root.querySelectorAll('p')].slice(1, 2), 1);
  expect(root.querySelectorAll('p')).toHaveLength(3);
});

test('leaves the entries of a live blog, each signed by its author', () => {
  const entry = (n: number) =>
    `<div class="entry"><h3>${n}</h3><p>${prose(n)}</p><p>Ada Marsh</p></div>`;
  const root = fragment([0, 1, 2, 3, 4].map(entry).join(''));
  removeAuthorBoxes([...root.querySelectorAll('.entry')], 1);
  expect(root.querySelectorAll('.entry')).toHaveLength(5);
});

test('leaves the entries of a short live blog, which are boxes of one kind', () => {
  const entry = (n: number) =>
    `<div class="entry"><p>${prose(n)}</p><p>${prose(n)}</p><p>Ada Marsh</p></div>`;
  const root = fragment([4, 5].map(entry).join(''));
  removeAuthorBoxes([...root.querySelectorAll('.entry')], 1);
  expect(root.querySelectorAll('.entry')).toHaveLength(2);
});

test('takes a box out that stands above and below the article, in two forms', () => {
  const root = fragment(
    `<div class="top"><p>${prose(8)}</p></div>${paragraphs(3)}<div class="end"><p>${prose(8)}</p></div>`,
  );
  removeAuthorBoxes([...root.querySelectorAll('div')], 1);
  expect(root.querySelectorAll('div')).toHaveLength(0);
});
