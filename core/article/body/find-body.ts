import { Readability } from '@mozilla/readability';
import { isElement } from '../snapshot/dom.ts';
import { isLeafBlock } from './block-elements.ts';
import { isSentence, textIn } from './text-measure.ts';

/** Numbers the elements of the snapshot, so that they are found again in what Readability kept. */
const NUMBER = 'data-byline-n';

/** Readability tries again with fewer rules when it finds less text than this, in characters. */
const MIN_TEXT = 300;

/** Where the article stands in the snapshot. */
export interface FoundBody {
  /** The smallest element that holds all that was kept. */
  readonly root: Element;
  /** The elements in it that Readability kept: it judges single blocks well, if too strictly. */
  readonly kept: ReadonlySet<Element>;
}

/**
 * Finds the article's body with Readability, run on a copy: it takes much out of the body that
 * belongs to the article, so that it is asked for the place and for its judgement of each block.
 */
export function findBody(document: Document): FoundBody | undefined {
  if (!document.body.textContent?.trim()) return undefined;
  const numbered = [...document.body.querySelectorAll('*')];
  for (const [index, element] of numbered.entries()) element.setAttribute(NUMBER, String(index));
  const copy = document.cloneNode(true) as Document;
  for (const element of numbered) element.removeAttribute(NUMBER);
  numberParagraphs(copy);
  const found = new Readability<Node>(copy, {
    charThreshold: MIN_TEXT,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  if (!found?.content || !isElement(found.content)) return undefined;
  const kept = new Set<Element>();
  for (const element of found.content.querySelectorAll(`[${NUMBER}]`)) {
    const original = numbered[Number(element.getAttribute(NUMBER))];
    if (original) kept.add(original);
  }
  const root = commonAncestor([...kept].filter((element) => element.textContent?.trim()));
  return root ? { root, kept } : undefined;
}

/**
 * Gives the text of a div that is a paragraph the div's number: Readability puts a paragraph of its
 * own in the div's place, without it.
 */
function numberParagraphs(copy: Document): void {
  for (const div of copy.querySelectorAll(`div[${NUMBER}]`)) {
    // Line breaks in pairs divide a div into paragraphs.
    if (!isLeafBlock(div) || div.querySelector('br') || !isSentence(textIn(div))) continue;
    const line = copy.createElement('span');
    line.setAttribute(NUMBER, div.getAttribute(NUMBER) ?? '');
    line.append(...div.childNodes);
    div.append(line);
  }
}

function commonAncestor(elements: readonly Element[]): Element | undefined {
  let ancestor: Element | null | undefined = elements[0];
  for (const element of elements) {
    while (ancestor && !ancestor.contains(element)) ancestor = ancestor.parentElement;
  }
  return ancestor ?? undefined;
}
