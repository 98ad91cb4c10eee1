import type { Gathered } from './gather-evidence.ts';
import { ownLinks } from './own-links.ts';
import { isAdvertLabel, isAnnouncement, isCall } from './phrases.ts';
import { standsIn } from './stands-in.ts';
import type { Block } from './survey-blocks.ts';

/** A label has no more words than this. */
const MAX_LABEL = 8;
/** No announcement or call to sign up or follow has more words than this. */
const MAX_WORDS = 45;
/** A call with more words than this and no link says what it calls for. */
const MAX_CALL = 14;

/** What only a call is about, however long it is. */
const TELLING = /newsletter|subscri|abonn|inbox|app\b|personenbezogen|datenschutz/i;

const TABULAR = new Set(['table', 'pre', 'dl']);
const CELL = new Set(['tr', 'td', 'th', 'dt', 'dd', 'pre', 'caption']);

/**
 * Drops what announces other pages, advertisements and newsletters between the paragraphs: lines
 * such as "Read more: …", labels such as "Related stories" with the links below them, calls to
 * subscribe.
 */
export function dropAnnouncements(gathered: Gathered, isKept: readonly boolean[]): boolean[] {
  const { blocks, containers } = gathered;
  const isTabular = standsIn(containers, TABULAR);
  const kept = [...isKept];
  for (const [index, block] of blocks.entries()) {
    const { text, words, tag, container } = block;
    if (!kept[index] || words > MAX_WORDS || CELL.has(tag) || isTabular[container]) continue;
    if (isAdvertLabel(text) || isShoutedLink(block)) kept[index] = false;
    else if (isAnnouncement(text)) kept.fill(false, index, endOfAnnounced(gathered, index));
    else if (isCall(text) && isShortOrLinked(block)) kept[index] = false;
  }
  return kept;
}

/** The place after an announcement and the links that it announces; its own place if it is none. */
function endOfAnnounced({ blocks, containers }: Gathered, index: number): number {
  const block = blocks[index] as Block;
  const share = ownLinks(block);
  if (block.words > MAX_LABEL || share >= 0.5) return share > 0.3 ? index + 1 : index;
  const isBeside = (other: Block): boolean => {
    let at = other.container;
    while (at > block.container) at = containers[at]?.parent ?? -1;
    return at === block.container;
  };
  let end = index + 1;
  for (let next = blocks[end]; next && isBeside(next) && ownLinks(next) > 0.6; ) {
    end += 1;
    next = blocks[end];
  }
  // A heading of this kind with prose below it heads a section of the article.
  const isTitle = /^h[1-6]$/.test(block.tag) || block.words > 4;
  return end === index + 1 && isTitle ? index : end;
}

function isShortOrLinked(block: Block): boolean {
  return block.words <= MAX_CALL || ownLinks(block) > 0.05 || TELLING.test(block.text);
}

/** A paragraph that is one link in capitals or after an arrow. */
function isShoutedLink(block: Block): boolean {
  const { tag, text, words } = block;
  if ((tag !== 'p' && tag !== 'div') || words < 4 || ownLinks(block) < 0.9) return false;
  const shouts = text === text.toUpperCase() && text !== text.toLowerCase();
  return shouts || /^(?:[>»›▶►→+]|\+\+\+)|[»›▶►→]$/.test(text);
}
