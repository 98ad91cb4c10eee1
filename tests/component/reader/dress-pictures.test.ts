import { expect, test } from 'vitest';
import { dressPictures } from '../../../components/article/dress-pictures.tsx';

function dressed(html: string): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = html;
  dressPictures(body, undefined);
  return body;
}

const PICTURE = '<img src="https://a.example/pier.jpg" alt="The pier">';

test('a picture that stands between paragraphs is set apart from them, as one in a figure is', () => {
  for (const html of [
    `<p>Before.</p>${PICTURE}<p>After.</p>`,
    `<section><h2>Head</h2><a href="/pier">${PICTURE}</a></section>`,
    `<p>Before.</p><p>${PICTURE}</p>`,
    `<figure>${PICTURE}<figcaption>The pier.</figcaption></figure>`,
  ]) {
    expect(dressed(html).querySelector('.picture img'), html).not.toBeNull();
  }
});

test('a picture within a line of text stays in it', () => {
  for (const html of [
    `<p>The sign ${PICTURE} stands at the pier.</p>`,
    `<div>The sign ${PICTURE} stands at the pier.</div>`,
    `<div>${PICTURE} <em>The sign</em> stands at the pier.</div>`,
  ]) {
    expect(dressed(html).querySelector('.picture'), html).toBeNull();
  }
});
