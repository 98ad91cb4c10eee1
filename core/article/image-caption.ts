import { setSanitizedHtml } from '../html/sanitize.ts';
import type { Article } from './article.ts';

/**
 * Takes the caption of the picture that a body begins with out of it, since it is the picture's and
 * not the text's first words. `showImageCaption` puts it back.
 * @returns its content; undefined where a body does not begin with one captioned picture
 */
export function takeImageCaption(body: Element): Element | undefined {
  const figure = body.querySelector('figure');
  const caption = figure && captionOf(figure);
  if (!caption || firstText(body)?.parentElement?.closest('figcaption') !== caption)
    return undefined;
  caption.remove();
  return caption;
}

/**
 * Puts the caption of the picture that a body begins with under it again, sanitised, wherever the
 * body is shown or taken along.
 * @param body shows the article's `articleBody`, and no caption yet
 */
export function showImageCaption(body: Element, { imageCaption, url }: Article): void {
  const figure = body.querySelector('figure');
  if (imageCaption === undefined || !figure || figure.querySelector('figcaption')) return;
  const caption = figure.ownerDocument.createElement('figcaption');
  setSanitizedHtml(caption, imageCaption, { baseUrl: url });
  // A saved copy fetches nothing, and only the body's pictures are kept with it.
  for (const picture of caption.querySelectorAll(PICTURES)) picture.remove();
  figure.append(caption);
}

const PICTURES = 'img, picture, video, audio';

/** The one caption of a figure that shows one picture. */
function captionOf(figure: Element): Element | undefined {
  const [caption, ...others] = figure.querySelectorAll('figcaption');
  const isOne = figure.querySelectorAll('img, video').length === 1 && others.length === 0;
  return isOne && caption?.parentElement === figure && !caption.querySelector(PICTURES)
    ? caption
    : undefined;
}

function firstText(root: Element): Node | undefined {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (walker.currentNode.nodeValue?.trim()) return walker.currentNode;
  }
  return undefined;
}
