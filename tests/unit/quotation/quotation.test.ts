import { expect, test } from 'vitest';
import { quotation } from '../../../core/quotation/quotation.ts';

const article = {
  headline: 'Tides & <ledgers>',
  siteName: 'Harbour Review',
  author: [
    { type: 'Person' as const, name: 'Mara Lindqvist', sameAs: [] },
    { type: 'Person' as const, name: 'Jo Quill', sameAs: [] },
  ],
};
const address = 'https://harbour.example/tides#:~:text=late';

test('a quotation has its marks, its authors, its article and its address', () => {
  const { text } = quotation('The tide was late.\nNobody came.', article, address);
  expect(text).toBe(
    '“The tide was late.\n\nNobody came.”\n\n— Mara Lindqvist, Jo Quill, Tides & <ledgers>, Harbour Review\nhttps://harbour.example/tides#:~:text=late',
  );
});

test('pasted where formatting is kept, it is a block with a link, and nothing in it is markup', () => {
  const { html } = quotation('1 < 2', article, address);
  expect(html).toContain(`<blockquote cite="${address}"><p>“1 &lt; 2”</p></blockquote>`);
  expect(html).toContain(`<a href="${address}">Tides &amp; &lt;ledgers&gt;</a>`);
});

test('the marks are those of the article’s language', () => {
  const quoted = (inLanguage: string) =>
    quotation('x', { ...article, inLanguage }, address).text.split('\n')[0];
  expect([quoted('de-AT'), quoted('fr'), quoted('ja'), quoted('en')]).toEqual([
    '„x“',
    '«x»',
    '「x」',
    '“x”',
  ]);
});

test('an article that names nobody is quoted by its headline', () => {
  expect(quotation('x', { ...article, author: [] }, address).text).toContain(
    '\n— Tides & <ledgers>, Harbour Review\n',
  );
});
