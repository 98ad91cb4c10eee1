import { expect, test } from 'vitest';
import { isArticle } from '../../../../core/article/body/is-article.ts';
import { fragment, prose } from '../page.ts';

const URL = 'https://news.example/harbour/ferry';

test.each([
  [
    'a short report in Japanese',
    '<p>霧のため、島へ渡る朝の船が三日続けて出られなかった。港の係員によると、灯台の修理が終わるまでは、午後の便だけが動くという。島の学校は休みになり、郵便は丘の上の小屋で待っている。</p><p>町長は、来週には元に戻るだろうと話した。船長は犬を連れて港に残り、霧が晴れるのを待っている。</p>',
    true,
  ],
  ['a report', `<p>${prose(1)}</p><p>${prose(2)}</p>`, true],
  ['a line in Japanese', '<p>霧のため、朝の船は出ません。</p>', false],
  [
    'a line',
    '<p>Because of the fog there is no ferry in the morning, and one in the afternoon.</p>',
    false,
  ],
])('tells from %s whether it is an article', (_, html, expected) => {
  expect(isArticle(fragment(html), URL)).toBe(expected);
});

test('a list of links is an article where its page says so, and is not the front page', () => {
  const offers = Array.from(
    { length: 9 },
    (_, number) => `<li><a href="/offers/${number}">${prose(number)}</a></li>`,
  );
  const list = fragment(`<ul>${offers.join('')}</ul>`);
  expect(isArticle(list, URL)).toBe(false);
  expect(isArticle(list, URL, { isDeclared: true })).toBe(true);
  expect(isArticle(list, 'https://news.example/', { isDeclared: true })).toBe(false);
});
