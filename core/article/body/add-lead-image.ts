import { isHeading } from './block-elements.ts';
import { clutterName } from './clutter-names.ts';
import { isSentence, textIn, wordsIn } from './text-measure.ts';

/** More words than this beside a picture are no caption. */
const MAX_CAPTION = 80;

/**
 * Puts the lead picture at the body's start where the page shows it outside, under the title: the
 * picture that the metadata name, else the first one between title and text.
 */
export function addLeadImage(
  root: Element,
  headline: Element | undefined,
  declared: string | undefined,
): void {
  if (startsWithPicture(root)) return;
  const wanted = declared === undefined ? '' : pictureName(declared);
  const images = [...root.ownerDocument.body.getElementsByTagName('img')];
  const named = wanted ? images.filter((image) => isPicture(image, wanted)) : [];
  if (named.some((image) => root.contains(image))) return;
  const isBetween = (image: Element) =>
    headline && follows(image, headline) && follows(root, image) && !root.contains(image);
  const lead =
    named.find((image) => !isElsewhere(image)) ??
    images.find((image) => isBetween(image) && !isElsewhere(image));
  if (lead) root.prepend(withCaption(lead));
}

function startsWithPicture(root: Element): boolean {
  for (const element of root.querySelectorAll('img, video, p')) {
    if (element.localName !== 'p') return true;
    if (isSentence(textIn(element))) return false;
  }
  return false;
}

/** Pictures that lead to other pages, and those of logos and faces. */
function isElsewhere(image: Element): boolean {
  for (let at: Element | null = image; at && at.localName !== 'body'; at = at.parentElement) {
    if (clutterName(at) === 'certain' || /^(?:aside|footer)$/.test(at.localName)) return true;
    if (at !== image && isHeading(at)) return true;
  }
  const link = image.closest('a[href]');
  return link !== null && wordsIn(textIn(link)) > 0;
}

function follows(a: Element, b: Element): boolean {
  return (b.compareDocumentPosition(a) & 4) !== 0;
}

/** The picture alone with its caption: what else a figure holds is controls and copies. */
function withCaption(image: Element): Element {
  const figure = image.ownerDocument.createElement('figure');
  const caption = image.closest('figure')?.querySelector('figcaption');
  figure.append(image);
  if (caption && wordsIn(textIn(caption)) <= MAX_CAPTION) figure.append(caption);
  return figure;
}

function isPicture(image: Element, name: string): boolean {
  const srcset = image.getAttribute('srcset') ?? '';
  return (
    pictureName(image.getAttribute('src') ?? '') === name ||
    (name.length > 8 && srcset.includes(name))
  );
}

/** The last part of a picture's path without its size: what its variants have in common. */
function pictureName(url: string): string {
  const path = url.replace(/[?#].*$/, '').replace(/\/+$/, '');
  return (path.split('/').pop() ?? '')
    .toLowerCase()
    .replace(/[-_]?\d{2,4}x\d{2,4}/, '')
    .replace(/\.(?:jpe?g|png|webp|avif|gif)$/, '');
}
