import { rename } from '../snapshot/disarm.ts';
import { isSentence, textIn } from './text-measure.ts';

/** So many are a series. One or two are pictures with a long caption. */
const MIN_SLIDES = 3;

const HEADINGS = 'h2, h3, h4';

/**
 * Takes the text of a series of slides out of the captions: of pictures that have a heading of their
 * own and are followed by no other text, the caption is what the page says.
 */
export function unfoldSlides(body: Element): void {
  const captions = [...body.querySelectorAll('figure figcaption')].filter(isSlide);
  if (captions.length < MIN_SLIDES) return;
  for (const caption of captions) {
    const figure = caption.closest('figure');
    figure?.after(rename(caption, 'div'));
    if (figure?.querySelector(HEADINGS)) rename(figure, 'div');
  }
}

function isSlide(caption: Element): boolean {
  const figure = caption.closest('figure');
  if (!figure || !isSentence(textIn(caption)) || caption.querySelector(HEADINGS)) return false;
  if (figure.querySelector(HEADINGS)) return true;
  const { previousElementSibling: before, nextElementSibling: after } = figure;
  return isHeading(before) && (after === null || isHeading(after));
}

function isHeading(element: Element | null): boolean {
  return element?.matches(HEADINGS) ?? false;
}
