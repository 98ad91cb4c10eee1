import { isHtml, textOf } from './dom.ts';

/** In characters. What has no opacity and more text than a label may be about to fade in. */
const MAX_TRANSPARENT = 80;

/** In CSS pixels. Beyond this to the left or above, nobody scrolls. */
const FAR_AWAY = -900;

/** What labels are set in. They may be hidden in a box as large as they are, so that their style is asked for. */
const LABELS = new Set(['span', 'label', 'legend', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** What is shown although its box is empty, or was put where it is to be shown later. */
const SHOWN_LATER = 'img, picture, video, iframe, canvas, math, object, embed';

const { getBoundingClientRect } = Element.prototype;

/**
 * Whether the browser draws an element of which nothing can be read: in a box of one pixel or
 * none that cuts it off, clipped away, off the page, in letters without size, or transparent.
 */
export function showsNothing(view: Window, element: Element): boolean {
  const { width, height, right, bottom } = getBoundingClientRect.call(element);
  const isSmall = width <= 1 || height <= 1;
  const isFar = right + view.scrollX < FAR_AWAY || bottom + view.scrollY < FAR_AWAY;
  const isLabel = LABELS.has(element.localName) && element.firstElementChild === null;
  if ((!isSmall && !isFar && !isLabel) || !isHtml(element)) return false;
  const text = textOf(element) ?? '';
  if (!/\S/.test(text)) return false;
  const style = view.getComputedStyle(element);
  const isUnseen =
    (isSmall && (cutsOff(style) || style.fontSize === '0px')) ||
    (isTakenOut(style) && (isFar || (isLabel && isClipped(style)))) ||
    (isLabel && style.opacity === '0' && text.length < MAX_TRANSPARENT && !fadesIn(style));
  return isUnseen && Element.prototype.querySelector.call(element, SHOWN_LATER) === null;
}

function cutsOff(style: CSSStyleDeclaration): boolean {
  return /hidden|clip/.test(style.overflow) || (isTakenOut(style) && isClipped(style));
}

function isTakenOut({ position }: CSSStyleDeclaration): boolean {
  return position === 'absolute' || position === 'fixed';
}

function isClipped({ clip, clipPath }: CSSStyleDeclaration): boolean {
  return /^rect\((?:[01](?:px)?,?\s*){4}\)/.test(clip) || /^inset\((?:50|100)%/.test(clipPath);
}

/** Whether something without opacity is to get some, as sections do when they are scrolled to. */
function fadesIn({
  transitionDuration,
  animationName,
  transform,
  willChange,
}: CSSStyleDeclaration): boolean {
  return (
    /[1-9]/.test(transitionDuration) ||
    animationName !== 'none' ||
    transform !== 'none' ||
    willChange !== 'auto'
  );
}
