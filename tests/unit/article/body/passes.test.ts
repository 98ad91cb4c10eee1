import { expect, test } from 'vitest';
import { addLeadImage } from '../../../../core/article/body/add-lead-image.ts';
import { clutterName } from '../../../../core/article/body/clutter-names.ts';
import { dropAnnouncements } from '../../../../core/article/body/drop-announcements.ts';
import { dropEnds } from '../../../../core/article/body/drop-ends.ts';
import { dropRepeats } from '../../../../core/article/body/drop-repeats.ts';
import type { Gathered } from '../../../../core/article/body/gather-evidence.ts';
import { joinCaptions } from '../../../../core/article/body/join-captions.ts';
import { surveyBlocks } from '../../../../core/article/body/survey-blocks.ts';
import { shapeBody } from '../../../../core/article/shape/shape-body.ts';
import { fragment, page, paragraphs, prose } from '../page.ts';

/** The lines that are left of a text when one pass has dropped what it drops. */
function left(
  html: string,
  drop: (gathered: Gathered, isKept: readonly boolean[]) => readonly boolean[],
): string[] {
  const surveyed = surveyBlocks(fragment(html));
  const facts = {
    ...{
      headline: '',
      description: '',
      headlineBlock: -1,
      types: [],
    },
  };
  const gathered = { ...surveyed, opinion: surveyed.blocks.map(() => true), facts };
  const isKept = drop(
    gathered,
    surveyed.blocks.map(() => true),
  );
  return surveyed.blocks.filter((_, index) => isKept[index]).map(({ text }) => text);
}

const link = (text: string) => `<a href="https://a.example/b">${text}</a>`;

test.each([
  ['<nav></nav>', 'certain'],
  ['<div class="post-share-bar"></div>', 'certain'],
  ['<div class="RelatedPosts"></div>', 'certain'],
  ['<div id="comments"></div>', 'certain'],
  ['<aside></aside>', 'likely'],
  ['<div class="author-name"></div>', 'uncertain'],
  ['<h2 id="related-work"></h2>', 'none'],
  ['<div class="shareholder-value"></div>', 'none'],
])('reads in %s that it is %s to be clutter', (html, name) => {
  const element = fragment(html).firstElementChild;
  expect(element && clutterName(element)).toBe(name);
});

test.each([
  `<p>Read more: ${link('The winter in which the lighthouse went dark')}</p>`,
  `<p>Lesen Sie auch: ${link('Der Winter, in dem der Leuchtturm dunkel blieb')}</p>`,
  `<p>LEIA TAMBÉM: ${link('O inverno em que o farol ficou escuro')}</p>`,
  `<h3>Related stories</h3><ul><li>${link('One story')}</li><li>${link('Another story')}</li></ul>`,
  '<p>Advertisement</p>',
  '<div>ANZEIGE</div>',
  `<p>Sign up for our newsletter ${link('here')}</p>`,
  `<p>${link('THE HARBOUR MASTER COUNTS HIS BOATS')}</p>`,
  '<p>Subscribe to our newsletter and find the harbour in your inbox.</p>',
])('drops %s between paragraphs', (html) => {
  expect(left(`<p>${prose(1)}</p>${html}<p>${prose(2)}</p>`, dropAnnouncements)).toEqual([
    prose(1),
    prose(2),
  ]);
});

test.each([
  '<h2>Related work</h2>',
  '<p>More than half of the boats had come home by the time the fog was there.</p>',
  '<p>What do you think of the new pier? Let us know in the comments below!</p>',
  `<p>The council met in the ${link('old schoolhouse')}, where the stove smoked as it always had.</p>`,
  '<p>Subscribe or leave, the editor used to say, and most of the town did both within the year.</p>',
  '<p>Sign up for the regatta closed on Friday with a hundred boats on the list.</p>',
  '<ul><li>Rope</li><li>Tar</li></ul>',
  `<section><h2>More about boats</h2></section><section><p>${link('The boats of the north')}</p></section>`,
])('keeps %s', (html) => {
  const text = `<p>${prose(1)}</p>${html}<p>${prose(2)}</p>`;
  expect(left(text, dropAnnouncements)).toEqual(left(text, (_, isKept) => isKept));
});

test('drops what is no paragraph at both ends', () => {
  const html =
    `<div>The lighthouse</div><p>By Ada Marsh</p><p>12 May 2024, 10:30</p>${paragraphs(3)}` +
    `<p>${link('harbours')} ${link('boats')}</p><p>© 2024 The Harbour News. All rights reserved.</p><h3>More</h3>`;
  expect(left(html, (gathered, isKept) => dropEnds(gathered, isKept, ['The Lighthouse']))).toEqual([
    prose(0),
    prose(1),
    prose(2),
  ]);
});

test('drops byline, date and reading time below the deck, and no entry’s time', () => {
  const drop = (line: string) =>
    left(`<p>${prose(0)}</p><p>${line}</p>${paragraphs(3)}`, (gathered, isKept) =>
      dropEnds(gathered, isKept, []),
    )[1];
  expect(drop('By Ada Marsh')).toBe(prose(0));
  expect(drop('06. 01. 2026, 14:59 Uhr')).toBe(prose(0));
  expect(drop('3 Min Lesezeit')).toBe(prose(0));
  expect(drop('14:59')).toBe('14:59');
});

test('keeps a short paragraph at the end, and lists', () => {
  const html = `${paragraphs(2)}<p>Nobody came.</p><ul><li>Rope</li><li>Tar</li></ul>`;
  const lines = left(html, (gathered, isKept) => dropEnds(gathered, isKept, []));
  expect(lines.slice(2)).toEqual(['Nobody came.', 'Rope', 'Tar']);
});

test('makes a figure of a picture whose caption is marked by classes only', () => {
  const root = fragment(
    '<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">The pier</p></div>',
  );
  joinCaptions(root);
  expect(root.querySelector('figure > figcaption')?.textContent?.trim()).toBe('The pier');
});

test('leaves a picture beside a paragraph alone', () => {
  const root = fragment(`<div><img src="a.jpg"><p>${prose(1)}</p></div>`);
  joinCaptions(root);
  expect(root.querySelector('figure')).toBeNull();
});

test('drops what is said twice', () => {
  const html = `<p>${prose(1)}</p><p>${prose(2)}</p><p>${prose(1)}</p><p>Yes.</p><p>Yes.</p>`;
  expect(left(html, dropRepeats)).toEqual([prose(1), prose(2), 'Yes.', 'Yes.']);
});

test('drops a caption that is said again as a paragraph', () => {
  const caption = 'The harbour master counts his boats';
  const html = `<figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure><p>${caption}</p><p>${prose(2)}</p>`;
  expect(left(html, dropRepeats)).toEqual([prose(2)]);
});

function articlePage(header: string): { root: Element; headline: Element } {
  const document = page(
    `<header><h1>T</h1>${header}</header><div id="root">${paragraphs(3)}</div>`,
  );
  const root = document.getElementById('root');
  const headline = document.querySelector('h1');
  if (!root || !headline) throw new Error('incomplete page');
  return { root, headline };
}

test('puts the lead picture from the header first, with its caption', () => {
  const { root, headline } = articlePage(
    '<figure><img src="https://a.example/pier-800x600.jpg"><button>Zoom</button><figcaption>The pier</figcaption></figure>',
  );
  addLeadImage(root, headline, 'https://a.example/pier.jpg');
  expect(root.firstElementChild?.innerHTML).toBe(
    '<img src="https://a.example/pier-800x600.jpg"><figcaption>The pier</figcaption>',
  );
});

test('takes no picture that leads to another page', () => {
  const { root, headline } = articlePage(
    '<a href="/c"><img src="https://a.example/c.jpg">Another story</a>',
  );
  addLeadImage(root, headline, undefined);
  expect(root.querySelector('img')).toBeNull();
});

test('brings containers into paragraphs and unwraps components', () => {
  const root = fragment(
    '<div>a <b>b</b></div><section><div><p>c</p>d</div></section><x-text><p>e</p></x-text><div></div><p><x-word>f</x-word></p>',
  );
  shapeBody(root);
  expect(root.innerHTML).toBe('<p>a <b>b</b></p><p>c</p><p>d</p><p>e</p><p>f</p>');
});
