import { rename } from '../snapshot/disarm.ts';
import { isHeading } from './block-elements.ts';
import { nameWords } from './clutter-names.ts';
import { textIn, wordsIn } from './text-measure.ts';

const CAPTION_WORDS =
  /^(?:captions?|legend|legende|bildunterschrift|bildtext|credits?|photocredit|imagecaption|mediainfo|cutline)$/;
const PICTURE_WORDS =
  /^(?:photo|photos|image|images|img|picture|pic|media|caption|bild|foto|figure|thumbnail|illustration|attachment)$/;

/** In words: what is longer is text beside a picture. */
const MAX_CAPTION = 70;
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
    const words = wordsIn(textIn(at));
    if (words > MAX_CAPTION) return undefined;
    if (words === 0) continue;
    if (/^(?:td|th|li|tr|tbody|table|h[1-6]|a|pre)$/.test(at.localName)) return undefined;
    if (at.querySelectorAll('img').length > 1) return undefined;
    const isNamed = nameWords(at).some((word) => PICTURE_WORDS.test(word));
    const hasNamed = [...at.querySelectorAll('[class]')].some(isNamedCaption);
    return isNamed || hasNamed ? at : undefined;
  }
  return undefined;
}

function isNamedCaption(element: Element): boolean {
  return nameWords(element).some((word) => CAPTION_WORDS.test(word));
}

/** Removes the line below a figure that says again what its caption says. */
function removeRepeatedCredit(figure: Element): void {
  const caption = figure.querySelector('figcaption');
  const below = figure.nextElementSibling;
  const text = below && textIn(below);
  if (!caption || !below || !text || wordsIn(text) > MAX_CREDIT || isHeading(below)) return;
  if (textIn(caption).includes(text)) below.remove();
}

/** Moves the text of a figure that has no caption into one. */
function captionLooseText(figure: Element): void {
  if (wordsIn(textIn(figure)) === 0 || wordsIn(textIn(figure)) > MAX_CAPTION) return;
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
