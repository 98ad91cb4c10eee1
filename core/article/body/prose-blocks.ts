import { isHeading } from './block-elements.ts';
import { clutterName } from './clutter-names.ts';
import { leafBlocks } from './leaf-blocks.ts';
import { isSentence, linkShare, textIn, wordsIn } from './text-measure.ts';

/** A block of sentences, and how many words it has. */
export interface ProseBlock {
  readonly element: Element;
  readonly words: number;
}

/** What looks like article text on a page: blocks of sentences outside menus, comments and the like. */
export function proseBlocks(body: Element): ProseBlock[] {
  const inClutter = new Map<Element, boolean>([[body, false]]);
  const blocks: ProseBlock[] = [];
  for (const element of leafBlocks(body)) {
    if (isHeading(element) || element.localName === 'figcaption') continue;
    const text = textIn(element);
    if (!isSentence(text) || isInClutter(element, inClutter) || linkShare(element) > 0.3) continue;
    blocks.push({ element, words: wordsIn(text) });
  }
  return blocks;
}

function isInClutter(element: Element, known: Map<Element, boolean>): boolean {
  const before = known.get(element);
  if (before !== undefined) return before;
  const parent = element.parentElement;
  const isClutter =
    clutterName(element) === 'certain' || (parent !== null && isInClutter(parent, known));
  known.set(element, isClutter);
  return isClutter;
}

export function wordsWithin(blocks: readonly ProseBlock[], root: Element): number {
  return blocks.reduce((sum, { element, words }) => sum + (root.contains(element) ? words : 0), 0);
}
