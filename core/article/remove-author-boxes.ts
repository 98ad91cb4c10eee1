import { isSentence, textIn, wordsIn } from './body/text-measure.ts';

/** What has more words than this is not about an author. */
const MAX_WORDS = 150;

/** Takes what is shown in the author card out of the body. */
export function removeAuthorBoxes(boxes: readonly Element[]): void {
  for (const box of boxes) {
    if (wordsIn(textIn(box)) <= MAX_WORDS && !isAmongParagraphs(box)) box.remove();
  }
}

/** A paragraph between paragraphs names the author in passing. */
function isAmongParagraphs(box: Element): boolean {
  return [box, box.previousElementSibling, box.nextElementSibling].every(
    (element) => element?.localName === 'p' && isSentence(textIn(element)),
  );
}
