import { bodyOf, viewOf } from './dom.ts';
import { showsNothing } from './unseen-boxes.ts';

/** Elements that no browser draws, yet that say something about those around them. */
const UNDRAWN = new Set(
  (
    'html head title meta link script style template base ' +
    'noscript source track param rp area br wbr col colgroup'
  ).split(' '),
);

/** Elements that pages hide until they are scrolled to; the image is part of the article all the same. */
const LAZY = new Set(['img', 'picture', 'figure', 'video', 'iframe', 'amp-img', 'amp-video']);

const VISIBLE = { visibilityProperty: true };
const OPAQUE = { visibilityProperty: true, opacityProperty: true };

/** Whether a reader of the live page sees an element, given that its parent is seen. */
export type Visibility = (element: HTMLElement) => boolean;

/**
 * Asks the browser, by computed style and boxes, what it shows.
 * @returns undefined where it shows nothing: in a document without a tab, or one that hides itself
 * until its scripts have run, which says nothing about what is in it
 */
export function visibilityOn(document: Document): Visibility | undefined {
  const view = viewOf(document);
  const body = bodyOf(document);
  const { checkVisibility, hasAttribute } = Element.prototype;
  if (!view || !body || !checkVisibility || !isDrawn(body)) return undefined;

  function isDrawn(element: Element): boolean {
    if (checkVisibility.call(element, VISIBLE)) return true;
    const style = view?.getComputedStyle(element);
    if (!style || style.display === 'none') return false;
    // Without a box of its own, but not hidden: `display: contents`, or inside a closed `details`.
    const hidden = style.visibility === 'hidden' || style.visibility === 'collapse';
    return !hidden || LAZY.has(element.localName);
  }

  return (element) => {
    const name = element.localName;
    if (UNDRAWN.has(name) || element === body) return true;
    const isOpaque = checkVisibility.call(element, OPAQUE);
    if (!isOpaque && !isDrawn(element)) return false;
    if (LAZY.has(name)) return true;
    // Boxes are asked for where a style may have been given to this element: asking takes time.
    const isPlain =
      isOpaque && !hasAttribute.call(element, 'class') && !hasAttribute.call(element, 'style');
    return isPlain || !showsNothing(view, element, isOpaque);
  };
}
