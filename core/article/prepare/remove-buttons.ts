import { removeBlock } from '../body/remove-block.ts';
import { textIn, wordsIn } from '../body/text-measure.ts';

/** Words in what a button opens from which on the button is its heading. */
const MIN_OPENED = 12;

/** Where a button is what is read, and only is a button because it opens what follows. */
const READ = 'h1, h2, h3, h4, h5, h6, summary, dt, legend';

/** What a button is there to enlarge. */
const PICTURE = 'figure, picture, img, video';

/**
 * Removes buttons with their text: votes, players' controls, "copy". Of one around a picture the
 * picture stays; of one in a heading, in the middle of a sentence, or that folds text of the
 * article away, the words.
 */
export function removeButtons(root: Element): void {
  for (const button of root.querySelectorAll('button, [role="button"]:not(a)')) {
    if (!button.isConnected) continue;
    if (button.localName !== 'button' && holdsText(button)) continue;
    if (button.closest(READ) ?? button.querySelector(`${READ}, p, math`) ?? isWord(button)) {
      button.replaceWith(...button.childNodes);
    } else if (button.querySelector(PICTURE)) {
      keepPictures(button, root);
    } else if (opensText(button)) {
      const line = button.ownerDocument.createElement('p');
      const bold = button.ownerDocument.createElement('strong');
      bold.append(...button.childNodes);
      line.append(bold);
      button.replaceWith(line);
    } else {
      removeBlock(button, root);
    }
  }
}

function keepPictures(button: Element, root: Element): void {
  const all = [...button.querySelectorAll(PICTURE)];
  const pictures = all.filter(
    (each) =>
      !all.some((other) => other !== each && other.contains(each)) &&
      !/\.svg\b/i.test(addressOf(each)),
  );
  if (pictures.length > 0) button.replaceWith(...pictures);
  else removeBlock(button, root);
}

function addressOf(picture: Element): string {
  const image = picture.localName === 'img' ? picture : picture.querySelector('img');
  return image?.getAttribute('src') ?? '';
}

/** A word that is explained at a click: there is text on both sides of it. */
function isWord(button: Element): true | null {
  const sides = [button.previousSibling, button.nextSibling];
  const isBetween = sides.every(
    (side) => side?.nodeType === 3 && /[a-z\u00C0-\u1FFF\u3041-\uD7FF]/i.test(side.nodeValue ?? ''),
  );
  return isBetween || null;
}

/** Whole blocks are sometimes given the role, so that a click anywhere does something. */
function holdsText(element: Element): boolean {
  return (
    wordsIn(textIn(element)) > MIN_OPENED || element.querySelector('p, h1, h2, h3, img') !== null
  );
}

function opensText(button: Element): boolean {
  const id = button.getAttribute('aria-controls');
  if (!id || !button.hasAttribute('aria-expanded') || wordsIn(textIn(button)) < 2) return false;
  const opened = button.ownerDocument.getElementById(id);
  return (
    opened !== null &&
    opened.querySelector('p, li') !== null &&
    wordsIn(textIn(opened)) >= MIN_OPENED &&
    opened.querySelector('nav, form, [role="form"]') === null
  );
}
