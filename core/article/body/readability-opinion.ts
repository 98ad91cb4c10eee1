import Readability from '@mozilla/readability/Readability.js';
import type { Block } from './survey-blocks.ts';

/** Readability tries again with fewer rules when it finds less text than this, in characters. */
const MIN_TEXT = 300;

/**
 * The share of each block's text that Readability keeps, 0 to 1. It runs on a copy; what it moves
 * about and renames is known by its text nodes, which it never touches.
 */
export function readabilityOpinion(document: Document, blocks: readonly Block[]): number[] {
  const kept = new Array<number>(blocks.length).fill(0);
  if (blocks.length === 0) return kept;
  const blockOf = new Map<Node, number>();
  const lengths = blocks.map(({ element }, index) => {
    let length = 0;
    for (const text of textNodes(element)) {
      blockOf.set(text, index);
      length += lengthOf(text);
    }
    return length;
  });
  const copy = document.cloneNode(true) as Document;
  const places = new Map<Node, number>();
  const copies = textNodes(copy.body);
  for (const text of textNodes(document.body)) {
    const { value } = copies.next();
    const index = blockOf.get(text);
    if (value && index !== undefined) places.set(value, index);
  }
  const found = new Readability<Node>(copy, {
    charThreshold: MIN_TEXT,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  if (!found?.content) return kept;
  const texts = [...textNodes(found.content)];
  // When it tries again it parses anew what it was given, and the nodes are others.
  const placed = texts.some((text) => places.has(text)) ? places : placesByValue(texts, blockOf);
  for (const text of texts) {
    const index = placed.get(text);
    if (index === undefined) continue;
    kept[index] = Math.min(1, (kept[index] ?? 0) + lengthOf(text) / (lengths[index] || 1));
  }
  return kept;
}

/** The blocks of text nodes by what they say, those that say the same in their order. */
function placesByValue(
  texts: readonly Node[],
  blockOf: ReadonlyMap<Node, number>,
): Map<Node, number> {
  const known = new Map<string, number[]>();
  for (const [text, index] of blockOf) {
    const value = saying(text);
    const indexes = known.get(value);
    if (indexes) indexes.push(index);
    else if (value) known.set(value, [index]);
  }
  const places = new Map<Node, number>();
  let last = 0;
  for (const text of texts) {
    const index = known.get(saying(text))?.find((place) => place >= last);
    if (index === undefined) continue;
    places.set(text, index);
    last = index;
  }
  return places;
}

function* textNodes(root: Node): Generator<Node, undefined> {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node;
}

function saying(text: Node): string {
  return (text.nodeValue ?? '').trim();
}

function lengthOf(text: Node): number {
  return saying(text).length;
}
