import { isHeading } from './block-elements.ts';
import { leafBlocks, removeBlock } from './leaf-blocks.ts';
import { isAdvertLabel, isAnnouncement, isCall } from './phrases.ts';
import { linkShare, textIn, wordsIn } from './text-measure.ts';

/** A label has no more words than this. */
const MAX_LABEL = 8;
/** No announcement or call to sign up or follow has more words than this. */
const MAX_WORDS = 45;

/**
 * Removes what announces other pages, advertisements and newsletters between the paragraphs: lines
 * such as "Read more: …", labels such as "Related stories" with the links below them, calls to
 * subscribe.
 */
export function removeAnnouncements(root: Element): void {
  for (const block of leafBlocks(root)) {
    if (!root.contains(block) || isText(block)) continue;
    const text = textIn(block);
    const words = wordsIn(text);
    if (words > MAX_WORDS) continue;
    if (isAdvertLabel(text)) removeBlock(labelled(block, text, root), root);
    else if (isAnnouncement(text)) removeAnnouncement(block, words, root);
    else if (isCall(text) && isShortOrLinked(block, words)) removeBlock(block, root);
    else if (isShoutedLink(block, text)) removeBlock(block, root);
  }
}

/** The largest element that says no more than its label: the advertisement with its picture. */
function labelled(label: Element, text: string, root: Element): Element {
  const parent = label.parentElement;
  if (!parent || parent === root || !root.contains(parent) || textIn(parent) !== text) return label;
  return labelled(parent, text, root);
}

function removeAnnouncement(block: Element, words: number, root: Element): void {
  const share = linkShare(block);
  if (words <= MAX_LABEL && share < 0.5) {
    const links = linksAfter(block);
    // A heading of this kind with prose below it heads a section of the article.
    if (links.length === 0 && (isHeading(block) || words > 4)) return;
    for (const link of links) removeBlock(link, root);
    removeBlock(block, root);
  } else if (share > 0.3) {
    removeBlock(block, root);
  }
}

/** The blocks right after a label that hold little but links. */
function linksAfter(label: Element): Element[] {
  const links: Element[] = [];
  let next = label.nextElementSibling;
  for (; next && linkShare(next) > 0.6; next = next.nextElementSibling) links.push(next);
  return links;
}

function isShortOrLinked(block: Element, words: number): boolean {
  return (
    words <= 14 ||
    linkShare(block) > 0.05 ||
    /newsletter|subscri|abonn|inbox|app\b/i.test(textIn(block))
  );
}

/** A paragraph that is one link in capitals or after an arrow. */
function isShoutedLink(block: Element, text: string): boolean {
  if (block.localName !== 'p' && block.localName !== 'div') return false;
  if (linkShare(block) < 0.9 || wordsIn(text) < 4) return false;
  const shouts = text === text.toUpperCase() && text !== text.toLowerCase();
  return shouts || /^(?:[>»›▶►→+]|\+\+\+)|[»›▶►→]$/.test(text);
}

/** Cells, terms, captions, code and quotations are never calls. */
function isText(block: Element): boolean {
  return (
    /^(?:td|th|figcaption|caption|pre|dt|dd)$/.test(block.localName) ||
    block.closest('table, pre, figcaption') !== null
  );
}
