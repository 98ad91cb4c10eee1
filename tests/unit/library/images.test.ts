import { expect, test } from 'vitest';
import { imageAddresses, keptImageType, withLocalImages } from '../../../core/library/images.ts';
import { articleWith } from './entries.ts';

const article = articleWith({
  image: 'https://cdn.example/lead.jpg',
  siteIcon: 'https://harbour.example/icon.png',
  author: [
    { type: 'Person', name: 'Ines Marlow', image: 'https://cdn.example/ines.jpg', sameAs: [] },
    { type: 'Person', name: 'Li Wei', image: 'https://cdn.example/li.jpg', sameAs: [] },
  ],
  articleBody:
    '<figure><picture><source srcset="https://cdn.example/pier.avif 2x"><img alt="a > b" src="https://cdn.example/pier.jpg?a=1&amp;b=2" srcset="https://cdn.example/pier-2.jpg 2x" width="40"></picture></figure>' +
    '<p>Not an image: &lt;img src="https://evil.example/"&gt;</p>' +
    '<img srcset="https://cdn.example/only.jpg 1x, https://cdn.example/only-2.jpg 2x">' +
    '<img src="data:image/png;base64,AAAA"><img src="https://cdn.example/lead.jpg">',
});

test('the images of an article are each named once: text, lead, authors, site', () => {
  expect(imageAddresses(article)).toEqual([
    'https://cdn.example/lead.jpg',
    'https://harbour.example/icon.png',
    'https://cdn.example/ines.jpg',
    'https://cdn.example/li.jpg',
    'https://cdn.example/pier.jpg?a=1&b=2',
    'https://cdn.example/only.jpg',
  ]);
});

test('a copy shows what is kept, and asks for nothing else', () => {
  const local = new Map([
    ['https://cdn.example/pier.jpg?a=1&b=2', 'blob:one'],
    ['https://cdn.example/ines.jpg', 'blob:two'],
  ]);
  const copy = withLocalImages(article, local);
  expect(copy.articleBody).toBe(
    '<figure><picture><img src="blob:one" alt="a > b" width="40"></picture></figure>' +
      '<p>Not an image: &lt;img src="https://evil.example/"&gt;</p><img><img><img>',
  );
  expect(copy.author.map(({ image }) => image)).toEqual(['blob:two', undefined]);
  expect(copy).not.toHaveProperty('image');
  expect(copy).not.toHaveProperty('siteIcon');
  expect(imageAddresses(copy)).toEqual([]);
});

test.each([
  ['image/jpeg', 'image/jpeg'],
  ['IMAGE/PNG; charset=binary', 'image/png'],
  ['image/svg+xml', undefined],
  ['text/html', undefined],
  ['', undefined],
])('of the type %s is kept %s', (given, kept) => {
  expect(keptImageType(given)).toBe(kept);
});

test('an article full of images is no trap', () => {
  const many = Array.from({ length: 5_000 }, (_, n) => `<img src="https://a.example/${n}">`).join(
    '',
  );
  expect(imageAddresses(articleWith({ articleBody: many }))).toHaveLength(200);
  expect(imageAddresses(articleWith({ articleBody: `<img${' a'.repeat(100_000)}` }))).toEqual([]);
});
