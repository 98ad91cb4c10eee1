import {
  attributeOf,
  baseUriOf,
  childrenOf,
  documentOf,
  frameBodyOf,
  naturalSizeOf,
  shadowRootOf,
  slottedNodesOf,
  textOf,
} from './dom.ts';
import type { Visibility } from './visibility.ts';

/** Beyond these a page is not read. Hostile pages within them were measured to take under a second. */
const MAX_DEPTH = 1000;
const MAX_ELEMENTS = 150_000;
/** In characters. */
const MAX_TEXT = 20_000_000;

/** A frame with less text than this, in characters, holds no article. */
const MIN_FRAME = 1000;

/** What is left out whole, or needs no reader to be read: nothing inside it is asked. */
const CLOSED = new Set(['nav', 'svg', 'math', 'select', 'menu', 'object', 'video', 'audio']);

/** Where the article stands on a page that says so. */
const MAIN = 'main, [role="main"], article:has(h1)';

/** What a copy of a live tree cannot tell; elements by their place in document order. */
export interface Survey {
  /** The topmost elements that the live page does not show. */
  readonly hidden: readonly number[];
  /** Elements that show other nodes in place of their children: a shadow root's, a frame's. */
  readonly hosts: ReadonlyMap<number, { nodes: Iterable<Node>; document: Document }>;
  /** The sizes of the pictures that are shown, in pixels of their own. */
  readonly pictures: ReadonlyMap<number, { width: number; height: number }>;
  /** Slots that show nodes from outside their shadow tree. */
  readonly slotted: ReadonlyMap<number, readonly Node[]>;
}

/**
 * Walks the live tree once, before anything of it is copied. The walker's own methods and the
 * prototypes' getters tell what is so; what an element says of itself may be an input of a form,
 * and is asked only where such an answer leads to nothing.
 * @returns undefined when it is deeper or larger than can be read without freezing the tab
 */
export function surveyTree(root: Element, visibility: Visibility | undefined): Survey | undefined {
  if ((textOf(root) ?? '').length > MAX_TEXT) return undefined;
  const hidden: number[] = [];
  const hosts = new Map<number, { nodes: Iterable<Node>; document: Document }>();
  const slotted = new Map<number, readonly Node[]>();
  const pictures = new Map<number, { width: number; height: number }>();
  const walker = walkerOf(root);
  let index = 0;
  let depth = 0;
  /** The depth of the hidden or closed element that the walk is in: nothing inside it is asked. */
  let closedAt = Number.POSITIVE_INFINITY;
  const main = new Set(Element.prototype.querySelectorAll.call(root, MAIN));
  /** The depth of the main part that the walk is in. */
  let mainAt = Number.POSITIVE_INFINITY;
  for (;;) {
    if (depth > MAX_DEPTH || index >= MAX_ELEMENTS) return undefined;
    const element = walker.currentNode as Element;
    const name = element.localName;
    if (depth <= mainAt) mainAt = main.has(element) ? depth : Number.POSITIVE_INFINITY;
    if (depth <= closedAt) {
      const isAsked = main.size === 0 || depth >= mainAt;
      const isHidden =
        visibility &&
        !(visibility.isShown(element) && (!isAsked || visibility.isReadable(element)));
      if (isHidden) hidden.push(index);
      closedAt = isHidden || CLOSED.has(name) ? depth : Number.POSITIVE_INFINITY;
    }
    const shown = element.shadowRoot
      ? shadowRootOf(element)
      : name === 'iframe'
        ? articleFrame(element)
        : null;
    if (shown) hosts.set(index, { nodes: childrenOf(shown), document: documentOf(shown) });
    else if (name === 'img') {
      const size = naturalSizeOf(element);
      if (size) pictures.set(index, size);
    } else if (name === 'slot') {
      const nodes = slottedNodesOf(element);
      if (nodes.length > 0) slotted.set(index, nodes);
    }
    index += 1;
    if (walker.firstChild()) {
      depth += 1;
      continue;
    }
    while (!walker.nextSibling()) {
      if (!walker.parentNode()) return { hidden, hosts, pictures, slotted };
      depth -= 1;
    }
  }
}

function walkerOf(root: Element): TreeWalker {
  return Document.prototype.createTreeWalker.call(documentOf(root), root, NodeFilter.SHOW_ELEMENT);
}

/** The body of a frame that holds an article of the page's own site. */
function articleFrame(frame: Element): Node | null {
  // The document of any other frame takes the browser long to bring, and there are many of advertising.
  if (!isOwnAddress(frame)) return null;
  const body = frameBodyOf(frame);
  return body && (textOf(body) ?? '').length >= MIN_FRAME ? body : null;
}

function isOwnAddress(frame: Element): boolean {
  if (attributeOf(frame, 'srcdoc') !== null) return true;
  const src = attributeOf(frame, 'src');
  const base = baseUriOf(frame);
  return !!src && URL.parse(src, base)?.host === URL.parse(base)?.host;
}
