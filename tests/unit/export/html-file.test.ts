import { describe, expect, test } from 'vitest';
import { fileName } from '../../../core/export/file-name.ts';
import { htmlFile, picturesOf } from '../../../core/export/html-file.ts';
import { articleWith } from '../library/entries.ts';

const words = { date: 'March 18, 2024', about: 'About the author', source: 'From', saved: 'Saved' };
const article = articleWith({
  headline: 'Tides & <b>ledgers</b>',
  inLanguage: 'en',
  author: [
    {
      type: 'Person',
      name: 'Mara <i>Lindqvist</i>',
      jobTitle: 'Reporter',
      image: 'https://a.example/mara.jpg',
      sameAs: ['https://social.example/mara'],
    },
  ],
  articleBody:
    '<p>Low.</p><figure><img src="https://a.example/1.png" srcset="https://a.example/800.png 800w, https://a.example/1700.png 1700w, https://a.example/4000.png 4000w" alt="A quay"></figure><p><img src="https://c.example/2.png" alt="A boat"></p>',
});

function parsed(pictures: ReadonlyMap<string, string>): Document {
  return new DOMParser().parseFromString(htmlFile(article, pictures, 'p{}', words), 'text/html');
}

describe('an article as one file', () => {
  test('asks for each picture once, wide enough and no wider', () => {
    expect(picturesOf(article)).toEqual([
      'https://a.example/1700.png',
      'https://c.example/2.png',
      'https://a.example/mara.jpg',
    ]);
  });

  test('holds the pictures that it is given, and links to the others', () => {
    const document = parsed(
      new Map([
        ['https://a.example/1700.png', 'data:image/png;base64,AAAA'],
        ['https://a.example/mara.jpg', 'data:image/jpeg;base64,BBBB'],
      ]),
    );
    const sources = [...document.images].map((image) => image.getAttribute('src'));
    expect(sources).toEqual(['data:image/png;base64,AAAA', 'data:image/jpeg;base64,BBBB']);
    expect(document.querySelector('[srcset]')).toBeNull();
    expect(document.querySelector('a.missing')?.getAttribute('href')).toBe(
      'https://c.example/2.png',
    );
    expect(document.querySelector('a.missing')?.textContent).toBe('A boat');
  });

  test('loads nothing and runs nothing', () => {
    const document = parsed(new Map());
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toMatch(/^default-src 'none'; img-src data:/);
    expect(document.querySelector('script, link[rel=stylesheet], iframe')).toBeNull();
  });

  test('says who wrote it and where it is from, as text', () => {
    const document = parsed(new Map());
    expect(document.title).toBe('Tides & <b>ledgers</b>');
    expect(document.querySelector('.authors h3')?.textContent).toBe('Mara <i>Lindqvist</i>');
    expect(document.querySelector('.authors')?.textContent).toContain('Reporter');
    expect(document.querySelector('footer a')?.getAttribute('href')).toBe(
      article.canonicalUrl ?? article.url,
    );
  });
});

test('a file is called as the article, in letters that every system takes', () => {
  expect(fileName('What? A "tide": 1/2 ', 'html')).toBe('What A tide 1 2.html');
  expect(fileName('潮'.repeat(300), 'html')).toHaveLength(105);
  expect(fileName('???', 'html')).toBe('article.html');
});
