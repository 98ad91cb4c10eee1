import { expect, test } from 'vitest';
import { removeOtherArticles } from '../../../../core/article/prepare/remove-other-articles.ts';
import { page, prose } from '../page.ts';

const SIGNED = '<p class="byline">By Ada Quill</p>';
const text = (first: number) => [0, 1, 2, 3].map((n) => `<p>${prose(first + n)}</p>`).join('');

/** The headings that are left of a page whose headline is its first `h1`. */
function headingsAfter(body: string, read?: string): string[] {
  const document = page(body);
  removeOtherArticles(document, document.querySelector('h1') ?? undefined, read);
  return [...document.querySelectorAll('h1, h2')].map(({ textContent }) => textContent);
}

test.each([
  ['article', '<article>', '</article>'],
  ['article in a frame of its own', '<div><article>', '</article></div>'],
  ['element of the same class', '<div class="story first">', '</div>'],
])('takes out the next stories, each an %s', (_, start, end) => {
  const story = (title: string, number: number) =>
    `${start}<h1>${title}</h1>${SIGNED}${text(number)}${end}`;
  const body = `<main>${story('Fog', 0)}${story('Ice', 10)}${story('Snow', 20)}</main>`;
  expect(headingsAfter(body)).toEqual(['Fog']);
});

test.each([
  ['nobody has signed', `<article><h1>Ice</h1>${text(10)}</article>`],
  ['stand within it', `<article><h1>Ice</h1>${SIGNED}${text(10)}</article>`, true],
  ['have a lesser heading', `<article><h2>Ice</h2>${SIGNED}${text(10)}</article>`],
  ['are short', `<article><h1>Ice</h1>${SIGNED}<p>${prose(10)}</p></article>`],
  ['are of another kind', `<section class="part"><h1>Ice</h1>${SIGNED}${text(10)}</section>`],
])('leaves parts that %s', (_, part, isWithin = false) => {
  const body = isWithin
    ? `<main><article><h1>Fog</h1>${SIGNED}${text(0)}${part}</article></main>`
    : `<main><article><h1>Fog</h1>${SIGNED}${text(0)}</article>${part}</main>`;
  expect(headingsAfter(body)).toEqual(['Fog', 'Ice']);
});

test('leaves the story that somebody has come to', () => {
  const story = (title: string, number: number) =>
    `<article><h1>${title}</h1>${SIGNED}${text(number)}</article>`;
  const body = `<main>${story('Fog', 0)}${story('Ice', 10)}${story('Snow', 20)}</main>`;
  expect(headingsAfter(body, 'Ice')).toEqual(['Fog', 'Ice']);
});

test('leaves everything where the headline stands apart from the text', () => {
  const body = `<article class="hero"><h1>Fog</h1></article><article><h1>In the harbour</h1>${SIGNED}${text(0)}</article>`;
  expect(headingsAfter(body)).toEqual(['Fog', 'In the harbour']);
});
