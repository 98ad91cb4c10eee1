import {
  childrenOf,
  documentOf,
  firstElementOf,
  frameBodyOf,
  localNameOf,
  naturalSizeOf,
  nextElementOf,
  parentOf,
  shadowRootOf,
  slottedNodesOf,
  textOf,
} from './dom.ts';

/** Beyond these a page is not read. Hostile pages within them were measured to take under a second. */
const MAX_DEPTH = 1000;
const MAX_ELEMENTS = 150_000;
/** In characters. */
const MAX_TEXT = 20_000_000;

/** A frame with less text than this, in characters, holds no article. */
const MIN_FRAME = 1000;

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
 * Walks the live tree once, before anything of it is copied.
 * @returns undefined when it is deeper or larger than can be read without freezing the tab
 */
export function surveyTree(
  root: Element,
  isVisible: (element: Element, name: string) => boolean,
): Survey | undefined {
  if ((textOf(root) ?? '').length > MAX_TEXT) return undefined;
  const hidden: number[] = [];
  const hosts = new Map<number, { nodes: Iterable<Node>; document: Document }>();
  const slotted = new Map<number, readonly Node[]>();
  const pictures = new Map<number, { width: number; height: number }>();
  let index = 0;
  let depth = 0;
  /** The depth of the hidden element that the walk is in: nothing inside it is asked. */
  let hiddenAt = Number.POSITIVE_INFINITY;
  let element = root;
  for (;;) {
    if (depth > MAX_DEPTH || index >= MAX_ELEMENTS) return undefined;
    const name = localNameOf(element);
    if (depth <= hiddenAt) {
      hiddenAt = Number.POSITIVE_INFINITY;
      if (!isVisible(element, name)) {
        hidden.push(index);
        hiddenAt = depth;
      }
    }
    const shown = shadowRootOf(element) ?? (name === 'iframe' ? articleFrame(element) : null);
    if (shown) hosts.set(index, { nodes: childrenOf(shown), document: documentOf(shown) });
    else if (name === 'img') {
      const size = naturalSizeOf(element);
      if (size) pictures.set(index, size);
    } else if (name === 'slot') {
      const nodes = slottedNodesOf(element);
      if (nodes.length > 0) slotted.set(index, nodes);
    }
    index += 1;
    const child = firstElementOf(element);
    if (child) {
      element = child;
      depth += 1;
      continue;
    }
    while (element !== root && !nextElementOf(element)) {
      element = parentOf(element) ?? root;
      depth -= 1;
    }
    const next = element === root ? null : nextElementOf(element);
    if (!next) return { hidden, hosts, pictures, slotted };
    element = next;
  }
}

function articleFrame(element: Element): Node | null {
  const body = frameBodyOf(element);
  return body && (textOf(body) ?? '').length >= MIN_FRAME ? body : null;
}
