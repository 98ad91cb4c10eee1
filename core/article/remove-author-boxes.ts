import { isSentence, textIn, wordsIn } from './body/text-measure.ts';

/** What has more words than this is not about an author. */
const MAX_WORDS = 150;

/** What has fewer is a byline. */
const MIN_BIO = 30;
/** More boxes of prose than this for each author are entries that they signed, as in a live blog. */
const MAX_BIOS = 3;

/** Takes what is shown in the author card out of the body. */
export function removeAuthorBoxes(boxes: readonly Element[], authors: number): void {
  const prose = boxes.filter((box) => wordsIn(textIn(box)) >= MIN_BIO);
  const areEntries = prose.length > MAX_BIOS * authors;
  const alike = new Map<string, number>();
  for (const box of prose) alike.set(kindOf(box), (alike.get(kindOf(box)) ?? 0) + 1);
  for (const box of boxes) {
    const words = wordsIn(textIn(box));
    if (words > MAX_WORDS || isAmongParagraphs(box)) continue;
    const isEntry = areEntries || (alike.get(kindOf(box)) ?? 0) > authors;
    if (isEntry && words >= MIN_BIO) continue;
    box.remove();
  }
}

/** A paragraph between paragraphs names the author in passing. */
function isAmongParagraphs(box: Element): boolean {
  return [box, box.previousElementSibling, box.nextElementSibling].every(
    (element) => element?.localName === 'p' && isSentence(textIn(element)),
  );
}

/** Boxes of one kind, more than there are authors, are entries too. */
function kindOf(box: Element): string {
  return `${box.localName}.${box.getAttribute('class')}`;
}
