import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Article } from '../../../../core/article/article.ts';
import { deckBeside } from '../../../../core/article/deck-beside.ts';
import { extractArticle } from '../../../../core/article/extract-article.ts';

const PAGES = join(import.meta.dirname, '../../../fixtures/extraction');

/** Where pages stand, unless a test says otherwise. */
export const ADDRESS = 'https://www.pages.example/2024/a-page';

/** The markup as a tab at that address would have it, without its scripts having run. */
export function documentOf(html: string, url = ADDRESS): Document {
  const document = new DOMParser().parseFromString(html, 'text/html');
  if (!document.querySelector('base')) {
    const base = document.createElement('base');
    base.href = url;
    document.head.prepend(base);
  }
  return document;
}

/** What the reader is given for a page, which has to hold an article. */
export function articleFrom(html: string, url = ADDRESS): Article {
  const extraction = extractArticle(documentOf(html, url), url);
  expect(extraction).toMatchObject({ status: 'article' });
  if (extraction.status !== 'article') throw new Error(extraction.reason);
  return extraction.article;
}

export function fixture(file: string): string {
  return readFileSync(join(PAGES, file), 'utf8');
}

/** What the reader is given for a fixture page. */
export function articleOf(name: string, url?: string): Article {
  return articleFrom(fixture(`${name}.html`), url);
}

/** The text that a reader of a fixture page should be given, a line a block. */
export function expectedLines(name: string): string[] {
  return fixture(`${name}.txt`).trim().split('\n');
}

/** The article's text as it is counted and searched, a line a block. */
export function linesOf(article: Article): string[] {
  return article.text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
}

/** All that stands below the headline: the deck, and the text, which may begin with it. */
export function linesShown(article: Article): string[] {
  const deck = deckBeside(article);
  return deck === undefined ? linesOf(article) : [deck, ...linesOf(article)];
}

/** The body as it is shown. */
export function bodyOf(article: Article): HTMLElement {
  return new DOMParser().parseFromString(article.articleBody, 'text/html').body;
}

const PROSE = [
  'The ferry was late again that morning, and the people on the quay had stopped looking at their watches.',
  'A woman in a yellow coat unfolded a newspaper, read the first page twice, and folded it away.',
  'Somewhere behind the sheds a radio was playing a song that had been popular before the war.',
  'When the boat came round the point at last, nobody cheered, but several people picked up their bags.',
  'The captain leaned out of the wheelhouse and said that he was sorry, in the voice of a man who was not.',
  'On the crossing the children counted jellyfish, and the dog slept through both of the whistles.',
];

/** A paragraph of prose, another for each number. */
export function prose(number: number): string {
  return `${PROSE[number % PROSE.length]} ${PROSE[(number * 2 + 3) % PROSE.length]} It was day ${number}.`;
}

export function paragraphs(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => `<p>${prose(from + index)}</p>`).join(
    '\n',
  );
}

/** A page with an article of four paragraphs, and what a test puts into it. */
export function pageWith({
  head = '',
  before = '',
  inside = '',
  after = '',
  lang = 'en',
}: {
  head?: string;
  /** Between headline and text. */
  before?: string;
  /** In the middle of the text. */
  inside?: string;
  /** After the text, inside the article. */
  after?: string;
  lang?: string;
}): string {
  return `<!doctype html><html lang="${lang}"><head><title>The late ferry</title>${head}</head><body>
    <header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
    <main><article><h1>The late ferry</h1>${before}
    ${paragraphs(1, 2)}${inside}${paragraphs(3, 4)}${after}</article></main>
    <footer><a href="/imprint">Imprint</a></footer></body></html>`;
}
