import { attributeOf, bodyOf, localNameOf, viewOf } from './dom.ts';
import { isForScreenReaders, showsNothing } from './unseen-boxes.ts';

/** Elements that no browser draws, yet that say something about those around them. */
const UNDRAWN = new Set(
  (
    'html head title meta link script style template base ' +
    'noscript source track param rp area br wbr col colgroup'
  ).split(' '),
);

/** Elements that pages hide until they are scrolled to; the image is part of the article all the same. */
const LAZY = new Set(['img', 'picture', 'figure', 'video', 'iframe', 'amp-img', 'amp-video']);

const CHECKS = { visibilityProperty: true, opacityProperty: true };

/**
 * Tells whether a reader of the live page sees an element, given that its parent is seen. Computed
 * style and boxes where the document is shown in a tab, else what the attributes say.
 */
export function visibilityOn(document: Document): (element: Element, name: string) => boolean {
  const view = viewOf(document);
  const body = bodyOf(document);
  // A body that hides until scripts have run says nothing about what is in it.
  const isComputed =
    view !== null && body !== null && 'checkVisibility' in Element.prototype && drawn(view, body);
  return (element, name) => {
    if (UNDRAWN.has(name) || element === body) return true;
    const classes = attributeOf(element, 'class') ?? '';
    if (classes && isForScreenReaders(element, classes)) return false;
    if (!isComputed) return hasNoHidingAttribute(element);
    const isOpaque = Element.prototype.checkVisibility.call(element, CHECKS);
    if (!isOpaque && !drawn(view, element)) return false;
    // Boxes are asked for where a style may have been given to this element: asking takes time.
    const isPlain = classes === '' && attributeOf(element, 'style') === null;
    return LAZY.has(name) || (isPlain && isOpaque) || !showsNothing(view, element, isOpaque);
  };
}

function drawn(view: Window, element: Element): boolean {
  if (Element.prototype.checkVisibility.call(element, { visibilityProperty: true })) return true;
  const style = view.getComputedStyle(element);
  if (style.display === 'none') return false;
  // Without a box of its own, but not hidden: `display: contents`, or inside a closed `details`.
  const hidden = style.visibility === 'hidden' || style.visibility === 'collapse';
  return !hidden || LAZY.has(localNameOf(element));
}

function hasNoHidingAttribute(element: Element): boolean {
  const hidden = attributeOf(element, 'hidden');
  if (hidden !== null && hidden.toLowerCase() !== 'until-found') return false;
  const style = attributeOf(element, 'style');
  return style === null || !/(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(style);
}
