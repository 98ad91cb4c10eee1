import { disarm, disarmForms } from './disarm.ts';
import {
  baseUriOf,
  createInertDocument,
  documentElementOf,
  isElement,
  localNameOf,
} from './dom.ts';
import { hide, hideByAttributes, hideForScreenReaders } from './hide.ts';
import { surveyTree } from './survey.ts';
import { visibilityOn } from './visibility.ts';

/** Marks the copy of the element that was asked for. */
export const PICKED_ATTRIBUTE = 'data-byline-picked';

/** The size of the picture that the live page shows, as `640x480`. */
export const SIZE_ATTRIBUTE = 'data-byline-size';

/** Frames in frames and components in components beyond this are a page's loop. */
const MAX_NESTING = 20;

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
    hideForScreenReaders(html);
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
  const visibility = visibilityOn(live);
  const survey = surveyTree(root, visibility);
  if (!survey || nesting > MAX_NESTING) throw new TooLarge();
  const copy = disarmForms(inert.importNode(root, true));
  const within = copy.querySelectorAll('*');
  // Both are in document order, so an element's place in one is its place in the other.
  const copyAt = (index: number) => within[index - 1] ?? copy;
  if (picked && Node.prototype.contains.call(root, picked)) {
    copyAt(placeOf(picked, root)).setAttribute(PICKED_ATTRIBUTE, '');
  }
  const copyAll = (nodes: Iterable<Node>, from: Document) =>
    Array.from(nodes, (node) =>
      isElement(node)
        ? copyTree(node, from, inert, picked, nesting + 1)
        : inert.importNode(node, true),
    );
  if (!visibility) hideByAttributes(copy);
  for (const [index, nodes] of survey.slotted) {
    copyAt(index).replaceChildren(...copyAll(nodes, live));
  }
  for (const [index, { nodes, document }] of survey.hosts) {
    copyAt(index).replaceChildren(...copyAll(nodes, document));
  }
  for (const [index, { width, height }] of survey.pictures) {
    copyAt(index).setAttribute(SIZE_ATTRIBUTE, `${width}x${height}`);
  }
  for (const index of survey.hidden) hide(copyAt(index));
  return copy;
}

/** An element's place in document order in a live tree that it is in. */
function placeOf(element: Element, root: Element): number {
  return [root, ...Element.prototype.querySelectorAll.call(root, '*')].indexOf(element);
}
