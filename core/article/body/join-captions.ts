import { rename } from '../snapshot/disarm.ts';
import { isHeading } from './block-elements.ts';
import { nameWords } from './clutter-names.ts';
import { textIn, wordsIn } from './text-measure.ts';

const CAPTION_WORDS = new Set(
  'caption captions legend legende bildunterschrift bildtext credit credits photocredit imagecaption mediainfo cutline'.split(
    ' ',
  ),
);
const PICTURE_WORDS = new Set(
  'photo photos image images img picture pic media caption bild foto figure thumbnail illustration attachment'.split(
    ' ',
  ),
);
/** Where a class may have one of the captions' words in it. */
const MAYBE_CAPTION =
  '[class*="caption" i], [class*="legend" i], [class*="bild" i], [class*="credit" i], [class*="mediainfo" i], [class*="cutline" i]';

/** In words: what is longer is text beside a picture. */
const MAX_CAPTION = 70;
/** The same in characters, at the most, which are counted sooner. */
const MAX_CHARACTERS = 3000;
/** In words. */
const MAX_CREDIT = 15;

/**
 * Makes figures of pictures whose captions are marked by classes only, so that a caption is never
 * taken for a paragraph, and gives every figure one `figcaption`.
 */
export function joinCaptions(root: Element): void {
  for (const image of root.querySelectorAll('img, video')) {
    const figure = image.closest('figure') ?? captionedAncestor(image, root);
    if (!figure) continue;
    const element = figure.localName === 'figure' ? figure : rename(figure, 'figure');
    if (!element.querySelector('figcaption')) captionLooseText(element);
    removeRepeatedCredit(element);
  }
}

/** The element around a picture that holds its caption and nothing else. */
function captionedAncestor(image: Element, root: Element): Element | undefined {
  let at = image.parentElement;
  for (let level = 0; at && at !== root && level < 5; level++, at = at.parentElement) {
    const { length } = at.textContent.trim();
    if (length === 0) continue;
    if (length > MAX_CHARACTERS || wordsIn(textIn(at)) > MAX_CAPTION) return undefined;
    if (/^(?:td|th|li|tr|tbody|table|h[1-6]|a|pre)$/.test(at.localName)) return undefined;
    if (at.querySelectorAll('img').length > 1) return undefined;
    const isNamed = nameWords(at).some((word) => PICTURE_WORDS.has(word));
    const hasNamed = [...at.querySelectorAll(MAYBE_CAPTION)].some(isNamedCaption);
    return isNamed || hasNamed ? at : undefined;
  }
  return undefined;
}

function isNamedCaption(element: Element): boolean {
  return nameWords(element).some((word) => CAPTION_WORDS.has(word));
}

/** Removes the line below a figure that says again what its caption says. */
function removeRepeatedCredit(figure: Element): void {
  const caption = figure.querySelector('figcaption');
  const below = figure.nextElementSibling;
  if (!caption || !below || below.textContent.length > MAX_CHARACTERS || isHeading(below)) return;
  const text = textIn(below);
  const isCredit = text && textIn(caption).includes(text) && wordsIn(text) <= MAX_CREDIT;
  if (isCredit) below.remove();
}

/** Moves the text of a figure that has no caption into one. */
function captionLooseText(figure: Element): void {
  const { length } = figure.textContent.trim();
  if (length === 0 || length > MAX_CHARACTERS || wordsIn(textIn(figure)) > MAX_CAPTION) return;
  if (figure.querySelector('table, pre, blockquote, ul, ol')) return;
  const caption = figure.ownerDocument.createElement('figcaption');
  const moved = [...figure.children].filter(
    (child) =>
      !child.matches('img, video, picture') &&
      !child.querySelector('img, video') &&
      child.textContent?.trim(),
  );
  if (moved.length > 0) {
    for (const child of moved) caption.append(child, ' ');
  } else {
    caption.textContent = textIn(figure);
    figure.replaceChildren(...figure.querySelectorAll('img, video'));
  }
  figure.append(caption);
}
