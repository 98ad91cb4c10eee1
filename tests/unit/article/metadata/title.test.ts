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
