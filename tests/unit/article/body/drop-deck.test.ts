import { expect, test } from 'vitest';
import { articleFrom, linesOf, linesShown, paragraphs } from '../behaviour/read-page.ts';

const DECK = 'Nobody on the quay believed the timetable, and one of them was right.';

function pageWith(above: string, text: string): string {
  return `<!doctype html><html lang="en"><head><title>The late ferry</title></head><body><main>
    ${above}${text}</main><footer><a href="/imprint">Imprint</a></footer></body></html>`;
}

const TEXT = paragraphs(1, 4);

test.each([
  [
    'in a header',
    pageWith(
      `<header><h1>The late ferry</h1><p class="standfirst">${DECK}</p></header>`,
      `<div class="text">${TEXT}</div>`,
    ),
  ],
  ['as a heading', pageWith(`<h1>The late ferry</h1><h2 class="deck">${DECK}</h2>`, TEXT)],
])('a deck that stands with the headline, %s, is the deck and no part of the text', (_, html) => {
  const article = articleFrom(html);
  expect(article.alternativeHeadline).toBe(DECK);
  expect(linesOf(article)).not.toContain(DECK);
  expect(linesOf(article)).toHaveLength(4);
});

test('a summary that the text begins with stays in it, and is shown once', () => {
  const article = articleFrom(
    pageWith(
      '<header><h1>The late ferry</h1></header>',
      `<div class="text"><p class="standfirst">${DECK}</p>${TEXT}</div>`,
    ),
  );
  expect(linesShown(article).filter((line) => line === DECK)).toHaveLength(1);
  expect(linesOf(article)[0]).toBe(DECK);
});
