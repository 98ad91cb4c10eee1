import { disarm } from './disarm.ts';
import {
  baseUriOf,
  createInertDocument,
  documentElementOf,
  isElement,
  localNameOf,
} from './dom.ts';
import { surveyTree } from './survey.ts';
import { visibilityOn } from './visibility.ts';

/** Marks what the live page hides but what may be collapsed text of the article. */
export const HIDDEN_ATTRIBUTE = 'data-byline-hidden';

/** Marks the copy of the element that was asked for. */
export const PICKED_ATTRIBUTE = 'data-byline-picked';

/** The size of the picture that the live page shows, as `640x480`. */
export const SIZE_ATTRIBUTE = 'data-byline-size';

/** A hidden part with less text than this, in characters, is no collapsed text. */
const MIN_COLLAPSED = 200;
/** The same for a hidden paragraph among others. */
const MIN_PARAGRAPH = 40;

/** Frames in frames and components in components beyond this are a page's loop. */
const MAX_NESTING = 20;

/** Renderers of formulas hide what says the formula in words, and pages what they tell machines. */
const TELLING = 'math, [itemprop], [property], time[datetime]';

class TooLarge extends Error {}

/**
 * Copies the live document into one that is inert: nothing runs or loads in it, and nothing in it
 * stands in the way of the DOM's own properties. Forms become divs; open shadow roots, slots and
 * frames of the same origin are flattened; over-long attributes go; what the live page hides goes
 * too, or is marked with `HIDDEN_ATTRIBUTE` when it may be collapsed text.
 *
 * The live document is read through prototype getters only, and never changed.
 * @param picked an element of the live page, whose copy is marked with `PICKED_ATTRIBUTE`
 * @returns undefined when the page is deeper or larger than can be read without freezing the tab
 */
export function takeSnapshot(live: Document, picked?: Element): Document | undefined {
  const inert = createInertDocument(live);
  const root = documentElementOf(live);
  if (!root || localNameOf(root) !== 'html') return inert;
  try {
    const html = copyTree(root, live, inert, picked);
    disarm(html);
    inert.replaceChild(html, inert.documentElement);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
  completeDocument(inert, baseUriOf(live));
  return inert;
}

/** A head and a body, and the address that relative ones are relative to. */
function completeDocument(inert: Document, baseUri: string): void {
  const html = inert.documentElement;
  if (!inert.head) html.prepend(inert.createElement('head'));
  if (!inert.body) html.append(inert.createElement('body'));
  const base = inert.createElement('base');
  base.setAttribute('href', baseUri);
  inert.head.prepend(base);
}

/** Copies a tree of `live`, as it is shown, into `inert`. */
function copyTree(
  root: Element,
  live: Document,
  inert: Document,
  picked: Element | undefined,
  nesting = 0,
): Element {
  const survey = surveyTree(root, visibilityOn(live));
  if (!survey || nesting > MAX_NESTING) throw new TooLarge();
  const copy = inert.importNode(root, true);
  // Both are in document order, so an element's place in one is its place in the other.
  const copies = [copy, ...copy.querySelectorAll('*')];
  if (picked) copies[placeOf(picked, root)]?.setAttribute(PICKED_ATTRIBUTE, '');
  const copyAll = (nodes: Iterable<Node>, from: Document) =>
    Array.from(nodes, (node) =>
      isElement(node)
        ? copyTree(node, from, inert, picked, nesting + 1)
        : inert.importNode(node, true),
    );
  for (const [index, nodes] of survey.slotted) {
    copies[index]?.replaceChildren(...copyAll(nodes, live));
  }
  for (const [index, { nodes, document }] of survey.hosts) {
    copies[index]?.replaceChildren(...copyAll(nodes, document));
  }
  for (const [index, { width, height }] of survey.pictures) {
    copies[index]?.setAttribute(SIZE_ATTRIBUTE, `${width}x${height}`);
  }
  for (const index of survey.hidden) hide(copies[index]);
  return copy;
}

/** An element's place in document order in a live tree, -1 when it is not in it. */
function placeOf(element: Element, root: Element): number {
  return [root, ...Element.prototype.querySelectorAll.call(root, '*')].indexOf(element);
}

function hide(element: Element | undefined): void {
  // No browser draws a formula's annotations, one of which is its TeX.
  if (element?.parentElement?.closest('math')) return;
  const least = element?.localName === 'p' ? MIN_PARAGRAPH : MIN_COLLAPSED;
  const isShort = (element?.textContent ?? '').length < least && !element?.querySelector(TELLING);
  if (isShort) element?.remove();
  else element?.setAttribute(HIDDEN_ATTRIBUTE, '');
}
