import { copyAttributes, copyElement } from './copy-element.ts';
import {
  attributeOf,
  baseUriOf,
  bodyOf,
  createInertDocument,
  dataOf,
  documentElementOf,
  firstChildOf,
  frameDocumentOf,
  isElement,
  isText,
  localNameOf,
  nextSiblingOf,
  shadowRootOf,
  slottedNodesOf,
  textOf,
} from './dom.ts';
import { visibilityOn } from './visibility.ts';

/** Marks what the live page hides but what may be collapsed text of the article. */
export const HIDDEN_ATTRIBUTE = 'data-byline-hidden';

/** Beyond these a page is not read. Hostile pages within them were measured to take under a second. */
const MAX_DEPTH = 1000;
const MAX_ELEMENTS = 150_000;
/** In characters. */
const MAX_TEXT = 20_000_000;

/** Readability compares title and headings in quadratic time. In characters. */
const MAX_TITLE = 1000;
const MAX_HEADING = 1000;

/** A hidden part with less text than this, in characters, is no collapsed paragraph. */
const MIN_COLLAPSED = 200;
/** A frame with less text than this, in characters, holds no article. */
const MIN_FRAME = 1000;

const DROPPED = new Set([
  'style',
  'template',
  'svg',
  'canvas',
  'base',
  'datalist',
  'byline-reader',
]);
const USEFUL_LINK = /\b(?:canonical|icon|author|me|license|shortcut|publisher)\b/i;
const USEFUL_SCRIPT = /ld\+json|^math\//i;

class TooLarge extends Error {}

/**
 * Copies the live document into one that is inert: nothing runs or loads in it, and nothing in it
 * stands in the way of the DOM's own properties. Forms become divs; open shadow roots, slots and
 * frames of the same origin are flattened; over-long attributes go; what the live page hides goes
 * too, or is marked with `HIDDEN_ATTRIBUTE` when it may be collapsed text.
 *
 * The live document is read through prototype getters only, and never changed.
 * @returns undefined when the page is deeper or larger than can be read without freezing the tab
 */
export function takeSnapshot(live: Document): Document | undefined {
  const clone = createInertDocument(live);
  const root = documentElementOf(live);
  if (!root || localNameOf(root) !== 'html') return clone;
  const html = clone.createElement('html');
  copyAttributes(root, html);
  try {
    copyInto(clone, live)(root, html);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
  clone.replaceChild(html, clone.documentElement);
  if (!clone.head) html.prepend(clone.createElement('head'));
  if (!clone.body) html.append(clone.createElement('body'));
  const base = clone.createElement('base');
  base.setAttribute('href', baseUriOf(live));
  clone.head.prepend(base);
  return clone;
}

/** A function that copies what is in an element of `live` into an element of `clone`. */
function copyInto(clone: Document, live: Document): (from: Node, to: Element) => void {
  const isVisible = visibilityOn(live);
  let elements = 0;
  let text = 0;
  let depth = 0;
  /** Nothing inside a hidden part is asked whether it is visible. */
  let insideHidden = false;

  function copyNodes(from: Node, to: Element): void {
    for (let node = firstChildOf(from); node; node = nextSiblingOf(node)) copyNode(node, to);
  }

  function copyNode(node: Node, to: Element): void {
    if (isText(node)) {
      const data = dataOf(node);
      text += data.length;
      if (text > MAX_TEXT) throw new TooLarge();
      to.append(data);
    } else if (isElement(node)) {
      copyWhole(node, to);
    }
  }

  function copyWhole(element: Element, to: Element): void {
    const name = localNameOf(element);
    if (isDropped(element, name)) return;
    const hides = !insideHidden && !isUndrawn(name, to) && !isVisible(element);
    if (hides && !mayBeCollapsed(element)) return;
    elements += 1;
    depth += 1;
    if (elements > MAX_ELEMENTS || depth > MAX_DEPTH) throw new TooLarge();
    const copy = copyElement(clone, element, tagFor(element, name));
    if (hides) copy.setAttribute(HIDDEN_ATTRIBUTE, '');
    insideHidden ||= hides;
    if (name === 'title') copy.textContent = (textOf(element) ?? '').slice(0, MAX_TITLE);
    else copyContent(element, name, copy);
    to.append(copy);
    depth -= 1;
    insideHidden &&= !hides;
  }

  function copyContent(element: Element, name: string, copy: Element): void {
    const slotted = slottedNodesOf(element);
    const frame = name === 'iframe' ? articleFrame(element) : null;
    if (slotted) for (const node of slotted) copyNode(node, copy);
    else copyNodes(frame ?? shadowRootOf(element) ?? element, copy);
  }

  return copyNodes;
}

function isDropped(element: Element, name: string): boolean {
  if (name === 'script') return !USEFUL_SCRIPT.test(attributeOf(element, 'type') ?? '');
  if (name === 'link') return !USEFUL_LINK.test(attributeOf(element, 'rel') ?? '');
  return DROPPED.has(name);
}

/** The head and what is in it are never drawn; a body that hides until scripts have run still counts. */
function isUndrawn(name: string, parent: Element): boolean {
  return name === 'head' || name === 'body' || parent.localName === 'head';
}

function tagFor(element: Element, name: string): string {
  if (name === 'form') return 'div';
  if (name === 'iframe' && articleFrame(element)) return 'div';
  if (/^h[1-6]$/.test(name) && (textOf(element) ?? '').length > MAX_HEADING) return 'div';
  return name;
}

function articleFrame(element: Element): Element | null {
  const frame = frameDocumentOf(element);
  const body = frame && bodyOf(frame);
  return body && (textOf(body) ?? '').length >= MIN_FRAME ? body : null;
}

function mayBeCollapsed(element: Element): boolean {
  return (textOf(element) ?? '').length >= MIN_COLLAPSED;
}
