import { expect, test } from 'vitest';
import { extractArticle } from '../../../../core/article/extract-article.ts';
import { ADDRESS, articleOf, documentOf, expectedLines, fixture, linesShown } from './read-page.ts';

// Each page stands beside a text of the same name: all that its reader should be given, and no more.
test.each([
  ['interview', 'an interview keeps its questions and answers, the shortest too, in order'],
  [
    'live-blog',
    'a live blog keeps every entry with its time and heading, and what is known so far',
  ],
  ['recipe', 'a recipe keeps its introduction, ingredients, steps and tip'],
  ['question-and-answers', 'a question keeps all its answers'],
  ['forum-thread', 'a thread keeps what everybody wrote, and not their profiles'],
  ['long-form', 'a long story in full-width sections keeps all of them'],
  ['several-containers', 'a text in three containers with notices between them is whole'],
  ['layout-table', 'a text arranged by tables and line breaks is whole, in paragraphs'],
  ['folded-answers', 'folded answers are there, unfolded, under their questions'],
  ['amp', 'an AMP page is whole'],
  ['teaser', 'a teaser has what is there, and not the offer under it'],
  ['one-sentence-teaser', 'a teaser of one sentence is what is there'],
  ['short-paragraphs', 'bullets, one-line paragraphs, pull quote sources and sub-headings stay'],
  ['single-page-app', 'a text in the odd elements of an application is whole'],
  ['photo-essay', 'an essay in pictures keeps its captions and the lines between them'],
  ['script-data', 'a text that stands in the page’s data only is found there'],
  ['tutorial', 'a text that is mostly code keeps the code'],
])('%s: %s', (name) => {
  expect(linesShown(articleOf(name))).toEqual(expectedLines(name));
});

test.each(['teaser', 'one-sentence-teaser'])('a teaser is said to be one: %s', (name) => {
  expect(articleOf(name).isAccessibleForFree).toBe(false);
});

test('a line of text is an article only where the page says that it is one', () => {
  const page = fixture('one-sentence-teaser.html').replace(/<script.*<\/script>/, '');
  expect(extractArticle(documentOf(page), ADDRESS).status).toBe('article');
  const undeclared = page.replace('<meta property="og:type" content="article">', '');
  expect(extractArticle(documentOf(undeclared), ADDRESS)).toEqual({
    status: 'none',
    reason: 'no-article',
  });
});

test('what else stands in a page’s data is no article', () => {
  const page = fixture('script-data.html').replaceAll('bridge', 'settings');
  const about = page.replace(/<title>.*?<\/title>/, '<title>Welcome to our machine shop</title>');
  const bare = about.replace(/<meta property="og:title"[^>]*>/, '');
  expect(extractArticle(documentOf(bare), ADDRESS)).toEqual({
    status: 'none',
    reason: 'no-article',
  });
});
