import { firstElementOf, heightOf, isHtml, leftOf, textOf, topOf, widthOf } from './dom.ts';

/**
 * Class names by which frameworks hide what only screen readers are to say: Bootstrap, Tailwind,
 * WordPress, HTML5 Boilerplate, Drupal, Foundation, GOV.UK and those made after them.
 */
const FOR_SCREEN_READERS = new Set(
  (
    'sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only screenreader-only screen-reader ' +
    'screenreader sr-text u-visually-hidden u-sr-only is-sr-only a11y-hidden a11y-only element-invisible show-for-sr ' +
    'visually-hidden-text govuk-visually-hidden assistive-text hidden-visually accessibly-hidden usa-sr-only'
  ).split(' '),
);

/** In characters. What is longer is not only a label. */
const MAX_LABEL = 200;
/** The same for what has no opacity: more than a label may be about to fade in. */
const MAX_TRANSPARENT = 80;

/** In CSS pixels. Beyond this to the left or above, nobody scrolls. */
const FAR_AWAY = -900;

/** What is shown although its box is empty, or was put where it is to be shown later. */
const SHOWN_LATER = 'img, picture, video, iframe, canvas, math, object, embed';

/** Whether an element is named for being said and not shown. One that a style shows again is not. */
export function isForScreenReaders(element: Element, classes: string): boolean {
  if (!/hid|sr|reader|a11y|invis|assist|vh/i.test(classes)) return false;
  const names = classes.toLowerCase().split(/\s+/);
  return (
    names.some((name) => FOR_SCREEN_READERS.has(name)) &&
    !names.some((name) => name.endsWith('not-sr-only')) &&
    (textOf(element) ?? '').length < MAX_LABEL
  );
}

/**
 * Whether the browser draws an element of which nothing can be read: in a box of one pixel or
 * none that cuts it off, clipped away, off the page, in letters without size, or transparent.
 * @param isOpaque whether neither it nor anything around it lets the page through
 */
export function showsNothing(view: Window, element: Element, isOpaque: boolean): boolean {
  if (!isHtml(element)) return false;
  const isSmall = widthOf(element) <= 1 || heightOf(element) <= 1;
  const isFar = !isSmall && (leftOf(element) < FAR_AWAY || topOf(element) < FAR_AWAY);
  // Clipping leaves a box as it is, so of labels the style is asked for.
  const isLabel = !isSmall && !isFar && firstElementOf(element) === null;
  const isFaded = !isSmall && !isFar && !isOpaque;
  if (!isSmall && !isFar && !isFaded && !isLabel) return false;
  if (!/\S/.test(textOf(element) ?? '')) return false;
  const style = view.getComputedStyle(element);
  const isUnseen =
    (isSmall && (cutsOff(style) || style.fontSize === '0px')) ||
    (isFar && isTakenOut(style)) ||
    (isLabel && isTakenOut(style) && isClipped(style)) ||
    (isFaded && style.opacity === '0' && !fadesIn(style) && isTransparentLabel(element));
  return isUnseen && Element.prototype.querySelector.call(element, SHOWN_LATER) === null;
}

function isTransparentLabel(element: Element): boolean {
  return (textOf(element) ?? '').length < MAX_TRANSPARENT;
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
