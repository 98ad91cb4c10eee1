import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../core/article/article.ts';
import { showImageCaption, takeImageCaption } from '../../../core/article/image-caption.ts';
import { htmlFile } from '../../../core/export/html-file.ts';
import { toMarkdown } from '../../../core/export/markdown.ts';
import { toRichText } from '../../../core/export/rich-text.ts';
import { BodyRecordSchema } from '../../../core/library/records.ts';
import { articleWith } from '../library/entries.ts';
import { articleFrom, bodyOf, pageWith } from './behaviour/read-page.ts';
import { fragment } from './page.ts';

const PICTURE = '<img src="https://a.example/quay.jpg" width="900" height="600" alt="">';
const CAPTION = 'The quay at four. Photo: <a href="/ada">Ada Holm</a>';
const FIGURE = `<figure>${PICTURE}<figcaption>${CAPTION}</figcaption></figure>`;

const captioned = articleWith({
  articleBody: `<figure>${PICTURE}</figure><p>Low water.</p>`,
  imageCaption: 'The <em>quay</em> at four',
});

function shown(article: Article): HTMLElement {
  const body = bodyOf(article);
  showImageCaption(body, article);
  return body;
}

describe('the caption of the picture that a text begins with', () => {
  test('is no part of the text’s first words, and is shown under the picture', () => {
    const article = articleFrom(pageWith({ before: FIGURE }));
    expect(bodyOf(article).querySelector('figcaption')).toBeNull();
    expect(bodyOf(article).textContent?.trim()).toMatch(/^A woman in a yellow coat/);
    const caption = shown(article).querySelector('figure > figcaption');
    expect(caption?.textContent).toBe('The quay at four. Photo: Ada Holm');
    expect(caption?.querySelector('a')?.href).toBe('https://www.pages.example/ada');
  });

  test('is searched and counted with the text', () => {
    expect(articleFrom(pageWith({ before: FIGURE })).text).toMatch(/^The quay at four\./);
  });

  test.each([
    ['below the first words', `<p>Low water.</p>${FIGURE}`],
    [
      'of several pictures',
      `<figure>${PICTURE}${PICTURE}<figcaption>Two quays</figcaption></figure>`,
    ],
    [
      'with a picture in it',
      `<figure>${PICTURE}<figcaption>${PICTURE} A quay</figcaption></figure>`,
    ],
  ])('stays where it is %s', (_, html) => {
    const body = fragment(html);
    expect(takeImageCaption(body)).toBeUndefined();
    expect(body.querySelector('figcaption')).not.toBeNull();
  });

  test('is in Markdown, in rich text and in a file', () => {
    const words = { date: undefined, about: 'About', source: 'From', saved: 'Saved' };
    expect(toMarkdown(captioned)).toContain('*The *quay* at four*\n\nLow water.');
    expect(toRichText(captioned).html).toContain(
      '<figcaption>The <em>quay</em> at four</figcaption></figure><p>Low water.</p>',
    );
    expect(htmlFile(captioned, new Map(), '', words)).toContain(
      '<figcaption>The <em>quay</em> at four</figcaption></figure><p>Low water.</p>',
    );
  });

  test('is kept with a saved article', () => {
    const record = { version: 1, id: crypto.randomUUID(), article: captioned };
    expect(v.parse(BodyRecordSchema, record)).toEqual(record);
  });

  test('runs nothing and fetches nothing', () => {
    const hostile = {
      ...captioned,
      imageCaption: 'A quay<img src="https://t.example/"><script>x()</script>',
    };
    const caption = shown(hostile).querySelector('figcaption');
    expect(caption?.innerHTML).toBe('A quay');
  });

  test('is shown once where it stands in the body of an older article', () => {
    const older = articleWith({ articleBody: FIGURE, imageCaption: 'The quay' });
    expect(shown(older).querySelectorAll('figcaption')).toHaveLength(1);
  });
});
