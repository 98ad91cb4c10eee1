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

/** What the live page shows of an element, given that it shows the element's parent. */
export interface Visibility {
  readonly isShown: (element: Element) => boolean;
  /** Whether of an element that is shown something can be read. Asking takes time. */
  readonly isReadable: (element: Element) => boolean;
}

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

  return {
    isShown: (element) =>
      checkVisibility.call(element, VISIBLE) ||
      UNDRAWN.has(element.localName) ||
      element === body ||
      isDrawn(element),
    // Of what has no class and no style of its own, a style makes nothing unreadable.
    isReadable: (element) =>
      (!hasAttribute.call(element, 'class') && !hasAttribute.call(element, 'style')) ||
      LAZY.has(element.localName) ||
      UNDRAWN.has(element.localName) ||
      element === body ||
      !showsNothing(view, element),
  };
}
