import { expect, test } from 'vitest';
import { freeAccess } from '../../../../core/article/metadata/free-access.ts';
import { readMetaTags } from '../../../../core/article/metadata/meta-tags.ts';
import { page, paragraphs } from '../page.ts';

const PAID = { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.paid' };

test.each([
  ['what says so', { isAccessibleForFree: true }, '', true],
  ['what says so as text', { isAccessibleForFree: 'True' }, '', true],
  ['what says nothing', {}, '', undefined],
  ['a teaser', { isAccessibleForFree: 'False' }, '<p>Only this.</p>', false],
  [
    'a teaser, in the words of schema.org',
    { isAccessibleForFree: 'http://schema.org/False' },
    '',
    false,
  ],
  ['a teaser whose rest is named', { hasPart: [PAID] }, '<p>Only this.</p>', false],
  [
    'a teaser whose rest is hidden',
    { isAccessibleForFree: false, hasPart: PAID },
    `<div class="paid" data-byline-hidden>${paragraphs(4)}</div>`,
    false,
  ],
  [
    'an article that has been paid for',
    { isAccessibleForFree: false, hasPart: PAID },
    `<div class="paid">${paragraphs(4)}</div>`,
    undefined,
  ],
  [
    'a teaser with a selector that is none',
    { hasPart: { ...PAID, cssSelector: '..' } },
    paragraphs(4),
    false,
  ],
])('tells %s', (_, article, body, expected) => {
  const document = page(body);
  expect(freeAccess(document, article, readMetaTags(document))).toBe(expected);
});

test('reads the tags for teasers too', () => {
  const document = page('', '<meta property="article:content_tier" content="locked">');
  expect(freeAccess(document, undefined, readMetaTags(document))).toBe(false);
});
