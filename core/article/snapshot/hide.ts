/** Marks what the live page hides but what may be collapsed text of the article. */
export const HIDDEN_ATTRIBUTE = 'data-byline-hidden';

/** A hidden part with less text than this, in characters, is no collapsed text. */
const MIN_COLLAPSED = 200;
/** The same for a hidden paragraph among others. */
const MIN_PARAGRAPH = 40;
/** A heading among them has any length. */
const LEAST: Readonly<Record<string, number>> = {
  ...{ p: MIN_PARAGRAPH, h2: 1, h3: 1, h4: 1, h5: 1, h6: 1 },
};

/**
 * Renderers of formulas hide what says the formula in words, pages what they tell machines, and
 * tabs all code but that of one language.
 */
const TELLING = 'math, pre, [itemprop], [property], time[datetime]';

/** What a page says itself that it hides. */
const BY_ATTRIBUTE = '[hidden]:not([hidden="until-found" i])';
const BY_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i;

/**
 * Class names by which frameworks hide what only screen readers are to say: Bootstrap, Tailwind,
 * WordPress, HTML5 Boilerplate, Drupal, Foundation, GOV.UK and those made after them.
 */
const FOR_SCREEN_READERS =
  '.sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .screen-reader-only, .screenreader-only, .screen-reader, ' +
  '.screenreader, .sr-text, .u-visually-hidden, .u-sr-only, .is-sr-only, .a11y-hidden, .a11y-only, .element-invisible, .show-for-sr, ' +
  '.visually-hidden-text, .govuk-visually-hidden, .assistive-text, .hidden-visually, .accessibly-hidden, .usa-sr-only';

/** In characters. What is longer is not only a label. */
const MAX_LABEL = 200;

/** Takes a hidden element out of a copied tree, or marks it when it may be collapsed text. */
export function hide(element: Element): void {
  // No browser draws a formula's annotations, one of which is its TeX.
  if (element.parentElement?.closest('math')) return;
  const least = LEAST[element.localName] ?? MIN_COLLAPSED;
  const isShort = (element.textContent ?? '').length < least && !element.querySelector(TELLING);
  // The topmost element of a tree is where its copy will be put.
  if (isShort && element.parentNode) element.remove();
  else element.setAttribute(HIDDEN_ATTRIBUTE, '');
}

/** Hides what is named for being said and not shown. What a style shows again is not. */
export function hideForScreenReaders(root: Element): void {
  for (const element of root.querySelectorAll(FOR_SCREEN_READERS)) {
    const isLabel = (element.textContent ?? '').length < MAX_LABEL;
    if (isLabel && !element.matches('[class*="not-sr-only"]')) hide(element);
  }
}

/** Hides what says itself that it is hidden, the topmost of each. */
export function hideByAttributes(root: Element): void {
  for (const element of [root, ...root.querySelectorAll(`${BY_ATTRIBUTE}, [style]`)]) {
    const isHidden =
      element.matches(BY_ATTRIBUTE) || BY_STYLE.test(element.getAttribute('style') ?? '');
    // A body that hides until scripts have run says nothing about what is in it.
    const counts = isHidden && !element.matches('html, body');
    if (counts && !element.parentElement?.closest(`[${HIDDEN_ATTRIBUTE}]`)) hide(element);
  }
}
