import { expect, test } from 'vitest';
import {
  articleFrom,
  articleOf,
  expectedLines,
  linesOf,
  linesShown,
  pageWith,
  prose,
} from './read-page.ts';

const TEXT = [1, 2, 3, 4].map(prose);

/** The lines of an article that is interrupted, or followed, by something. */
function read(parts: Parameters<typeof pageWith>[0]): string[] {
  return linesOf(articleFrom(pageWith(parts)));
}

const LINKS = `<li><a href="/1">The bakery that opens at three in the morning</a></li>
  <li><a href="/2">Seven walks to take before the spring tides come</a></li>`;

test.each([
  [
    'share bars',
    `<div class="share-tools"><span>Share this story</span> <a href="https://social.example/share">Facebook</a>
     <a href="mailto:?subject=x">Email</a> <button>Copy link</button></div>`,
  ],
  [
    'a newsletter box',
    `<div class="newsletter-signup"><h3>Get our morning letter</h3><p>Sign up for the harbour news of the day, every day, in your inbox.</p>
     <form><input type="email"><button>Sign up</button></form></div>`,
  ],
  [
    'a question whether something may be loaded',
    `<div class="embed"><h4>Recommended external content</h4><p>We need your consent to load this post.</p>
     <button>Load</button></div>`,
  ],
  [
    'such a question in German',
    `<div><p><strong>Externer Inhalt</strong></p><p>Ich bin damit einverstanden, dass mir dieser Inhalt angezeigt wird und
     dabei personenbezogene Daten an den Anbieter weitergegeben werden.</p></div>`,
  ],
  [
    'an invitation to the app',
    '<aside class="app-promo"><p>Read this story without advertisements in our app.</p><a href="/app">Download our app</a></aside>',
  ],
  [
    'a list of related articles',
    `<div class="related-articles"><h3>Related</h3><ul>${LINKS}</ul></div>`,
  ],
  [
    'a list of related articles without a name',
    `<div><h3>Related stories</h3><ul>${LINKS}</ul></div>`,
  ],
  ['a list of related articles in German', `<div><h3>Lesen Sie auch</h3><ul>${LINKS}</ul></div>`],
  [
    'a list of related articles in French',
    `<div><p><strong>À lire aussi</strong></p><ul>${LINKS}</ul></div>`,
  ],
  [
    'a list of related articles in Spanish',
    `<div><h4>Noticias relacionadas</h4><ul>${LINKS}</ul></div>`,
  ],
  ['a list of related articles in Japanese', `<div><h4>関連記事</h4><ul>${LINKS}</ul></div>`],
  [
    'a list of the most read',
    `<section class="most-read"><h2>Most read</h2><ol>${LINKS}</ol></section>`,
  ],
  [
    'cards of other articles',
    `<div class="cards"><a href="/1"><img src="/1.jpg" alt=""><h3>The bakery that opens at three</h3><p>They knead by the light of the ovens.</p></a>
     <a href="/2"><img src="/2.jpg" alt=""><h3>Seven walks before spring</h3><p>Most of them are downhill.</p></a></div>`,
  ],
  [
    'a line that announces another page',
    '<p>Read more: <a href="/3">The dog that took the bus</a></p>',
  ],
  [
    'a tag cloud',
    '<div class="tags"><span>Tags:</span> <a href="/t/sea">sea</a> <a href="/t/boats">boats</a> <a href="/t/rope">rope</a></div>',
  ],
  [
    'an advertisement and its label',
    '<div class="ad-slot"><span>Advertisement</span><iframe src="https://ads.example/1"></iframe></div>',
  ],
  ['an advertisement’s label alone', '<p>Anzeige</p>'],
  ['an advertisement’s label in Norwegian', '<div><span>Annonse</span></div>'],
  [
    'a cookie notice',
    `<div id="cookie-consent" role="dialog" aria-label="Cookies"><p>We use cookies to remember what you like and to measure our pages.</p>
     <button>Accept all</button><button>Reject</button></div>`,
  ],
  [
    'an audio player',
    `<div class="audio-player"><button aria-label="Play">▶</button><span>Listen to this article</span> <span>0:00</span> / <span>6:12</span>
     <label>Speed <select><option>1x</option><option>1.5x</option></select></label></div>`,
  ],
  [
    'a line about commissions',
    '<p class="disclosure">We may earn a commission when you buy through links on our pages. <a href="/how">Learn more</a></p>',
  ],
  [
    'a print and font-size bar',
    '<div class="tools"><a href="#" onclick="print()">Print</a> <button>A+</button><button>A-</button></div>',
  ],
])('leaves out, in the middle of the text, %s', (_, inside) => {
  expect(read({ inside })).toEqual(TEXT);
});

test.each([
  [
    'a comment thread',
    `<section id="comments" class="comments"><h2>3 comments</h2><div class="comment"><b>Ada</b><p>I was on that boat, and it was later than you say it was.</p></div>
     <div class="comment"><b>Bo</b><p>The dog was mine, and he never sleeps on Tuesdays, as everybody knows.</p></div></section>`,
  ],
  [
    'an author box',
    `<div class="author-box"><img src="/ada.jpg" alt="Ada Holm" width="96" height="96"><h3>About the author</h3>
     <p><a href="/authors/ada-holm" rel="author">Ada Holm</a> writes about boats and those who wait for them.</p></div>`,
  ],
  ['a copyright line', '<p class="copyright">© 2024 The Strand Gazette. All rights reserved.</p>'],
  ['a copyright line without a name', '<p>© 2024 The Strand Gazette. All rights reserved.</p>'],
  [
    'what the article was',
    '<p><em>This article was first published in our print edition of 4 May.</em></p>',
  ],
  [
    'what the article was, in German',
    '<p><em>Dieser Artikel erschien zuerst in der Wochenendausgabe.</em></p>',
  ],
  [
    'a bar of the topics and the next story',
    '<div class="more"><a href="/t/sea">Sea</a> <a href="/t/boats">Boats</a></div><p><a href="/next">Next: the dog that took the bus</a></p>',
  ],
  ['a “read more” link', '<p><a href="/more">Continue reading »</a></p>'],
  [
    'the way to the next article',
    '<nav class="pager"><a href="/5">← Older: The pier</a> <a href="/7">Newer: The fog →</a></nav>',
  ],
  [
    'a survey',
    '<div class="feedback"><p>Was this article helpful?</p><button>Yes</button><button>No</button></div>',
  ],
  [
    'a list of topics',
    '<p>Topics: <a href="/t/1">Ferries</a>, <a href="/t/2">Weather</a>, <a href="/t/3">Dogs</a></p>',
  ],
])('leaves out, after the text, %s', (_, after) => {
  expect(read({ after })).toEqual(TEXT);
});

test.each([
  [
    'breadcrumbs',
    '<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li>The late ferry</li></ol>',
  ],
  ['the title again', '<h2>The late ferry</h2>'],
  ['the byline', '<p class="byline">By <a rel="author" href="/authors/ada-holm">Ada Holm</a></p>'],
  ['the byline and date, without a name', '<p>By Ada Holm</p><p>4 May 2024, 6:30 am</p>'],
  ['the reading time', '<p class="meta">5 min read</p>'],
])('leaves out, before the text, %s', (_, before) => {
  expect(read({ before })).toEqual(TEXT);
});

test.each([
  ['hidden', `<p hidden>${prose(9)}</p>`],
  ['not displayed', `<p style="display:none">${prose(9)}</p>`],
  ['invisible', `<p style="visibility: hidden">${prose(9)}</p>`],
  ['in a template', `<template><p>${prose(9)}</p></template>`],
])('leaves out text that is %s', (_, inside) => {
  expect(read({ inside })).toEqual(TEXT);
});

test('says a picture’s credit once when caption and text repeat it', () => {
  const inside = `<figure><img src="/boat.jpg" alt="A boat" width="900" height="600">
    <figcaption>The boat, at last. Photo: Ada Holm</figcaption></figure><p class="photo-credit">Photo: Ada Holm</p>`;
  const lines = read({ inside });
  expect(lines.filter((line) => line.includes('Photo: Ada Holm'))).toHaveLength(1);
  expect(lines).toEqual([
    ...TEXT.slice(0, 2),
    'The boat, at last. Photo: Ada Holm',
    ...TEXT.slice(2),
  ]);
});

test('keeps paragraphs that speak of newsletters, sharing, cookies and advertisements', () => {
  const about = [
    'Share prices fell for a third day, and the brokers on the quay began to eat their sandwiches indoors.',
    'Advertisements paid for the lighthouse until 1931, when the last soap maker on the island closed its doors.',
    'Subscribe or leave, the editor used to say, and most of the town did both within the year.',
    'Sign up for the regatta closed on Friday with a hundred boats on the list.',
    'Related to nobody on the island, the stranger took the room above the chandler’s and paid a year ahead.',
  ];
  const inside = about.map((text) => `<p>${text}</p>`).join('');
  expect(read({ inside })).toEqual([...TEXT.slice(0, 2), ...about, ...TEXT.slice(2)]);
});

test('keeps a section of the article that is headed “Read more slowly”', () => {
  const inside = `<h2>Read more slowly</h2><p>${prose(8)}</p>`;
  expect(read({ inside })).toEqual([
    ...TEXT.slice(0, 2),
    'Read more slowly',
    prose(8),
    ...TEXT.slice(2),
  ]);
});

test('shows a deck that is set as a heading as the deck, and no heading of a section', () => {
  const deck = 'On the island nobody was surprised, but the dog had to be fetched all the same';
  const before = `<header><h2 class="deck">${deck}</h2><p>4 May 2024</p></header>`;
  const article = articleFrom(pageWith({ before }));
  expect(article.alternativeHeadline).toBe(deck);
  expect(linesOf(article)).toEqual(TEXT);
  expect(linesShown(article)).toEqual([deck, ...TEXT]);
  const inside = '<h2 class="deck">Why it was late</h2>';
  expect(read({ before, inside })).toContain('Why it was late');
});

test('leaves out the next story of a page that goes on with it, and who wrote that', () => {
  const story = (title: string, author: string, first: number) =>
    `<article><h1>${title}</h1><p class="byline">By <a rel="author" href="/a/${first}">${author}</a></p>
     ${[0, 1, 2, 3].map((n) => `<p>${prose(first + n)}</p>`).join('')}</article>`;
  const page = `<!doctype html><html lang="en"><head><title>The late ferry</title></head><body>
    ${story('The late ferry', 'Ada Holm', 1)}${story('The early tide', 'Ben Marsh', 11)}</body></html>`;
  const article = articleFrom(page);
  expect(linesOf(article)).toEqual(TEXT);
  expect(article.author.map(({ name }) => name)).toEqual(['Ada Holm']);
});

test('shows the headline once', () => {
  const before = '<p class="kicker">Harbour</p>';
  const article = articleFrom(pageWith({ before }));
  const shown = [article.headline, article.alternativeHeadline, ...linesOf(article)];
  expect(shown.filter((line) => line === 'The late ferry')).toHaveLength(1);
});

test('a page with all of these at once is read as its text alone', () => {
  const article = articleOf('crowded-page');
  expect(linesShown(article)).toEqual(expectedLines('crowded-page'));
  expect(article.author.map(({ name }) => name)).toEqual(['Ada Holm']);
});
