import { expect, test } from 'vitest';
import { articleFrom, linesOf, linesShown, paragraphs } from '../behaviour/read-page.ts';

const DECK = 'Nobody on the quay believed the timetable, and one of them was right.';

function pageWith(above: string, text: string): string {
  return `<!doctype html><html lang="en"><head><title>The late ferry</title></head><body><main>
    ${above}${text}</main><footer><a href="/imprint">Imprint</a></footer></body></html>`;
}

const TEXT = paragraphs(1, 4);

function inText(first: string): string {
  const headline = '<header><h1>The late ferry</h1><p class="byline">By Ada Holm</p></header>';
  return pageWith(headline, `<div class="text">${first}${TEXT}</div>`);
}

test.each([
  [
    'in a header',
    pageWith(
      `<header><h1>The late ferry</h1><p class="standfirst">${DECK}</p></header>`,
      `<div class="text">${TEXT}</div>`,
    ),
  ],
  [
    'in a part of its own between headline and text',
    pageWith(
      `<div class="title"><h1>The late ferry</h1></div><div class="summary"><p class="standfirst">${DECK}</p></div>`,
      `<div class="text">${TEXT}</div>`,
    ),
  ],
  ['as a long heading that nothing calls a deck', inText(`<h2>${DECK}</h2>`)],
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

test('a question above the text is the text’s', () => {
  const question = 'Why was the ferry late again on the calmest day of the whole year?';
  const article = articleFrom(inText(`<h2>${question}</h2>`));
  expect(linesOf(article)[0]).toBe(question);
});
