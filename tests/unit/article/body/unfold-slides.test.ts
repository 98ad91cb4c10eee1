import { expect, test } from 'vitest';
import { unfoldSlides } from '../../../../core/article/body/unfold-slides.ts';
import { fragment, prose } from '../page.ts';

const PICTURE = '<img src="/rope.jpg" alt="">';
const captioned = (number: number) =>
  `<figure>${PICTURE}<figcaption>${prose(number)}</figcaption></figure>`;

/** How many captions are left of as many slides, or of fewer. */
function captionsLeft(slide: (number: number) => string, count = 3): number {
  const root = fragment(Array.from({ length: count }, (_, number) => slide(number)).join(''));
  const text = root.textContent;
  unfoldSlides(root);
  expect(root.querySelectorAll('img')).toHaveLength(count);
  expect(root.textContent).toBe(text);
  return root.querySelectorAll('figcaption').length;
}

test.each([
  ['below a heading', (n: number) => `<h2>Knot ${n}</h2>${captioned(n)}`],
  ['in a box with a heading', (n: number) => `<div><h3>Knot ${n}</h3>${captioned(n)}</div>`],
  [
    'with a heading in the figure',
    (n: number) => captioned(n).replace('<img', `<h2>Knot ${n}</h2><img`),
  ],
])('the captions of slides, each %s, are text', (_, slide) => {
  expect(captionsLeft(slide)).toBe(0);
});

test.each([
  ['without headings', captioned],
  ['above text', (n: number) => `<h2>Knot ${n}</h2>${captioned(n)}<p>${prose(n + 9)}</p>`],
  [
    'that only name a picture',
    (n: number) => `<h2>Knot ${n}</h2>${captioned(n)}`.replace(prose(n), 'A knot'),
  ],
])('captions %s stay captions', (_, slide) => {
  expect(captionsLeft(slide)).toBe(3);
});

test('two pictures with long captions are no series', () => {
  expect(captionsLeft((n) => `<h2>Knot ${n}</h2>${captioned(n)}`, 2)).toBe(2);
});
