import Readability from '@mozilla/readability/Readability.js';
import type { Block } from './survey-blocks.ts';

/** Readability tries again with fewer rules when it finds less text than this, in characters. */
const MIN_TEXT = 300;

const MARK = 'data-byline-block';

/**
 * Bits of the rules of each attempt, in the order in which Readability gives them up: leaving unlikely
 * parts out, and weighing classes.
 */
const ATTEMPTS = [0b11, 0b10, 0];

/**
 * Whether Readability keeps each block. It runs on a copy, in which it moves and renames elements; a
 * block is known there by its first text, which it never changes.
 */
export function readabilityOpinion(document: Document, blocks: readonly Block[]): boolean[] {
  let best = blocks.map(() => false);
  if (blocks.length === 0) return best;
  for (const { element } of blocks) element.setAttribute(MARK, '');
  let most = 0;
  for (const rules of ATTEMPTS) {
    const copy = document.cloneNode(true) as Document;
    const texts = Array.from(copy.querySelectorAll(`[${MARK}]`), firstText);
    const found = new Finder(copy, { charThreshold: ONE_ATTEMPT }).find(rules);
    const isKept = texts.map((text) => text !== undefined && found?.contains(text) === true);
    const length = blocks.reduce((sum, { text }, at) => sum + (isKept[at] ? text.length : 0), 0);
    if (length > most) {
      most = length;
      best = isKept;
    }
    if (most >= MIN_TEXT) break;
  }
  for (const { element } of blocks) element.removeAttribute(MARK);
  return best;
}

/** Less than any text has: its own further attempts parse the page anew, and the texts are others. */
const ONE_ATTEMPT = -1;

/** Readability as far as it chooses: what it cleans away then, the judge knows better. */
class Finder extends Readability {
  find(rules: number): Element | null {
    this._flags = rules;
    this._metadata = {};
    // It looks for a byline as long as it has none.
    this._articleByline = ' ';
    this._prepDocument();
    return this._grabArticle(null);
  }

  /** The copy holds what is seen. */
  protected override _isProbablyVisible(): boolean {
    return true;
  }

  protected override _headerDuplicatesTitle(): boolean {
    return false;
  }

  protected override _prepArticle(): void {}
}

function firstText(element: Element): Node | undefined {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (/\S/.test(walker.currentNode.nodeValue ?? '')) return walker.currentNode;
  }
  return undefined;
}
