import { expect, test } from 'vitest';
import { findTitle } from '../../../../core/article/metadata/title.ts';
import { page } from '../page.ts';

function titleOf(
  body: string,
  {
    declared = [],
    site = [],
    title = '',
  }: { declared?: string[]; site?: string[]; title?: string } = {},
): string {
  return findTitle(page(body, `<title>${title}</title>`), declared, site).title;
}

test.each([
  [
    'shows the heading as readers see it where metadata word it differently',
    '<h1>The dog that held up a ferry</h1>',
    { declared: ['Late ferry: the dog that held it up for hours'] },
    'The dog that held up a ferry',
  ],
  [
    'finds the heading on a page that is all sidebar when the metadata name it',
    '<div id="sidebar"><h1>The late ferry</h1></div><div><h1>While you are here</h1></div>',
    { declared: ['The late ferry'] },
    'The late ferry',
  ],
  [
    'takes the article’s heading, not the section’s, when the metadata name both',
    '<h1>News</h1><h1>The late ferry</h1>',
    { declared: ['The late ferry'], title: 'News - Strand' },
    'The late ferry',
  ],
  [
    'joins a kicker with a colon where the metadata do',
    '<h1><span>Ferries</span> <span>The dog was late</span></h1>',
    { declared: ['Ferries: The dog was late'] },
    'Ferries: The dog was late',
  ],
  [
    'leaves a kicker out where the metadata set it apart',
    '<h1><span>Patch notes</span>The dog was late again</h1>',
    { declared: ['Patch notes - The dog was late again'] },
    'The dog was late again',
  ],
  [
    'takes no last step of the way from the front page for the heading where another says a title',
    '<div class="crumbs"><a href="/">Home</a><h1>Ferries: dogs, delays and what to do</h1></div>' +
      '<h2>The dog that held up a ferry</h2>',
    {
      declared: ['Ferries: dogs, delays and what to do', 'The dog that held up a ferry'],
      title: 'Ferries: dogs, delays and what to do - Strand',
      site: ['Strand'],
    },
    'The dog that held up a ferry',
  ],
  [
    'takes the last step of the way from the front page where nothing else is a heading',
    '<div class="crumbs"><a href="/">Home</a><h1>The dog that held up a “ferry”</h1></div>',
    { declared: ['The dog that held up a'] },
    'The dog that held up a “ferry”',
  ],
  [
    'leaves a kicker out of a heading that the metadata join by a colon',
    '<h2><span class="kicker">Ferries</span> <span>The dog that was late</span></h2>',
    { declared: ['Ferries: The dog that was late'] },
    'The dog that was late',
  ],
  [
    'leaves a kicker out where the structured data do, though other metadata have it',
    '<h1><small>Patch notes</small><br>The dog was late again</h1>',
    { declared: ['The dog was late again', 'Patch notes | The dog was late again'] },
    'The dog was late again',
  ],
  [
    'takes a heading that begins with the site’s name and says the title',
    '<h1>Strand discounts, coupons and codes</h1><h2>Deals and offers</h2>',
    { declared: ['Strand Discounts, Coupons & Codes'], site: ['Strand'] },
    'Strand discounts, coupons and codes',
  ],
  [
    'keeps a title that begins with the site’s name',
    '<h1>Puppies to buy – what to ask</h1>',
    { declared: ['Puppies to buy – what to ask'], site: ['Puppies'] },
    'Puppies to buy – what to ask',
  ],
  [
    'takes a heading that leads to the front page for the site’s name',
    '<h1><a href="/"><span>Salsa steps</span></a></h1><p>text</p>',
    { title: 'Enchufla steps - Salsa steps' },
    'Enchufla steps',
  ],
  [
    'takes a logo for the site’s name',
    '<h1 class="logo">Muffin recipes</h1><p>text</p>',
    { title: 'A plain muffin : Muffin recipes' },
    'A plain muffin',
  ],
  [
    'takes off the site’s name behind the signs that East Asian sites use',
    '<p>text</p>',
    { title: '这个约会软件想用你和对方的相似好恶来帮你找对象_智能_好奇心' },
    '这个约会软件想用你和对方的相似好恶来帮你找对象',
  ],
  ['names a page without a name by its first heading', '<h2>Davor</h2><p>text</p>', {}, 'Davor'],
])('%s', (_, body, names, expected) => {
  expect(titleOf(`<base href="https://a.example/">${body}`, names)).toBe(expected);
});
