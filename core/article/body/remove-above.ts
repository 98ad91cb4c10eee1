import { textIn, wordsIn } from './text-measure.ts';

/** A heading with more than this share of the body above it is not its headline. */
const MOST_ABOVE = 0.2;

const PICTURE = 'img, picture, video, figure';

/**
 * Removes the headline, which is shown apart, and what stands above it in the body: no article
 * begins before its title. Pictures stay, since many pages put the lead picture first.
 */
export function removeAbove(root: Element, headline: Element | undefined): void {
  if (!headline || !root.contains(headline) || headline === root) return;
  const above = elementsAbove(root, headline);
  const words = above.reduce((sum, element) => sum + wordsIn(textIn(element)), 0);
  if (words > wordsIn(textIn(root)) * MOST_ABOVE) return;
  for (const element of above) {
    if (!element.matches(PICTURE) && !element.querySelector(PICTURE)) element.remove();
  }
  headline.remove();
}

function elementsAbove(root: Element, headline: Element): Element[] {
  const above: Element[] = [];
  for (let at: Element | null = headline; at && at !== root; at = at.parentElement) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      above.push(before);
    }
  }
  return above;
}
