import { borrowStyle } from './borrow-style.ts';

/**
 * Keeps the browser from styling, laying out and painting a page that the reader covers: what the
 * reader adds to it, such as its faces, would have all of it done again, which on a large page takes
 * longer than showing the reader. The page stays as high as it was, so that it stays where it was
 * scrolled to. Where that could not be kept, nothing is done.
 * @returns how to have it shown again
 * @see https://drafts.csswg.org/css-contain-2/#using-cv-hidden
 */
export function letPageRest(page: Document): () => void {
  const { body, scrollingElement } = page;
  const keepsItsPlace =
    body instanceof HTMLBodyElement &&
    scrollingElement !== null &&
    scrollingElement.scrollLeft === 0 &&
    // One that scrolls by itself would be as high as all that is in it.
    (scrollingElement === body || body.scrollTop === 0);
  if (!keepsItsPlace) return () => {};
  const height = `${scrollingElement.scrollHeight}px`;
  const back = [
    borrowStyle(body, 'min-height', height),
    borrowStyle(body, 'content-visibility', 'hidden'),
  ];
  return () => {
    for (const bringBack of back.reverse()) bringBack();
  };
}
