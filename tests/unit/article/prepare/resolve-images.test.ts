import { expect, test } from 'vitest';
import { resolveImages } from '../../../../core/article/prepare/resolve-images.ts';
import { page } from '../page.ts';

const GIF = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP';

function sourcesOf(html: string): (string | null)[] {
  const document = page(html, '<base href="https://a.example/">');
  resolveImages(document);
  expect(document.querySelector('noscript')).toBeNull();
  return [...document.querySelectorAll('img')].map((image) => image.getAttribute('src'));
}

test.each([
  ['its own source', '<img src="a.jpg">'],
  ['a lazy source behind a placeholder', `<img src="${GIF}" data-src="a.jpg">`],
  [
    'a lazy source behind a named placeholder',
    '<img src="/img/placeholder.png" data-original="/a.jpg">',
  ],
  ['a lazy srcset', `<img src="${GIF}" data-srcset="b.jpg 300w, a.jpg 900w">`],
  ['the widest of a srcset', '<img src="b.jpg" srcset="b.jpg 320w, a.jpg 1200w">'],
  ['the narrowest that is wide enough', '<img srcset="c.jpg 3000w, a.jpg 1600w, b.jpg 800w">'],
  ['the sources of a picture', '<picture><source srcset="a.jpg 1200w"><img src="b.jpg"></picture>'],
  [
    'the best of a srcset that has an address',
    '<img srcset="javascript:x 1600w, ftp://b.example/b.jpg 1200w, a.jpg 800w">',
  ],
  ['an AMP image', '<amp-img src="a.jpg" width="900" height="600"></amp-img>'],
  [
    'a noscript twin',
    `<img class="lazy" src="${GIF}"><noscript>&lt;img src="a.jpg"&gt;</noscript>`,
  ],
  [
    'a noscript twin of a wrapped picture',
    `<div><img src="${GIF}"></div><noscript><img src="a.jpg"></noscript>`,
  ],
  [
    'a picture that stands in noscript only',
    '<figure><noscript><img src="a.jpg"></noscript></figure>',
  ],
])('finds %s', (_, html) => {
  expect(sourcesOf(html)).toEqual(['https://a.example/a.jpg']);
});

test('shows a picture once when its noscript twin says the same', () => {
  expect(sourcesOf('<img data-src="a.jpg"><noscript><img src="a.jpg"></noscript>')).toEqual([
    'https://a.example/a.jpg',
  ]);
});

test('drops trackers, icons and pictures without a source', () => {
  expect(
    sourcesOf(
      `<img src="t.gif" width="1" height="1"><img src="i.png" width="24"><img src="${GIF}"><img>`,
    ),
  ).toEqual([]);
});

test('keeps the text alternative and size, and none of what scripts read', () => {
  const document = page(
    '<img src="a.jpg" alt="b" width="600" data-x="y" loading="lazy" style="c">',
  );
  resolveImages(document);
  expect(document.querySelector('img')?.getAttributeNames()).toEqual(['alt', 'width', 'src']);
});

test.each([
  ['as loaded', '<img src="a.jpg" data-byline-size="640x480">', '640x480'],
  [
    'as loaded, at the width that is to be shown',
    '<img src="b.jpg" srcset="b.jpg 320w, a.jpg 1600w" data-byline-size="320x240">',
    '1600x1200',
  ],
  ['as declared', '<img src="a.jpg" width="900" height="600px">', '900x600'],
  ['as its style says', '<img srcset="a.jpg 1200w" style="aspect-ratio: 3 / 2">', '1200x800'],
  [
    'by the padding that keeps its place',
    '<div style="position:relative;padding-bottom:50%"><img srcset="a.jpg 1000w"></div>',
    '1000x500',
  ],
  [
    'not that of a placeholder',
    `<img src="${GIF}" data-src="a.jpg" width="900" height="600" data-byline-size="300x300">`,
    '900x600',
  ],
])('keeps a picture’s place by its size, %s', (_, html, expected) => {
  const document = page(html, '<base href="https://a.example/">');
  resolveImages(document);
  const image = document.querySelector('img');
  expect(`${image?.getAttribute('width')}x${image?.getAttribute('height')}`).toBe(expected);
});

test('drops drawings of the page’s controls', () => {
  expect(
    sourcesOf(
      '<img src="/Icons/bookmark.svg"><img src="/img/icon-play.svg"><a href="javascript:save()"><img src="b.png"></a><img src="/charts/turnout.svg">',
    ),
  ).toEqual(['https://a.example/charts/turnout.svg']);
});

test('drops what turned out to be a tracker when it was loaded', () => {
  expect(sourcesOf('<img src="a.gif" data-byline-size="1x1">')).toEqual([]);
});

test('puts no tracker in the place of a picture that is still to be loaded', () => {
  expect(
    sourcesOf(
      '<div><img src="a.jpg"><noscript><img height="1" width="1" style="display:none" src="https://count.example/p.gif"></noscript></div>',
    ),
  ).toEqual(['https://a.example/a.jpg']);
});
