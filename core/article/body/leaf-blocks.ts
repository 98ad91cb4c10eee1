import { isBlock } from './block-elements.ts';

/**
 * The innermost elements that hold text, in document order: blocks without blocks in them, and
 * what stands loose between blocks.
 */
export function leafBlocks(root: Element): Element[] {
  const { leaves } = collect(root);
  return leaves;
}

function collect(parent: Element): { leaves: Element[]; isInline: boolean } {
  const leaves: Element[] = [];
  // Among loose words an element is a part of them, and none by itself.
  const isLoose = hasLooseText(parent);
  let hasBlock = false;
  for (const child of parent.children) {
    const inner = collect(child);
    if (!inner.isInline) {
      hasBlock = true;
      leaves.push(...inner.leaves);
    } else if (!isLoose && child.textContent?.trim()) {
      leaves.push(child);
    }
  }
  if (!hasBlock) {
    const isInline = !isBlock(parent);
    return { leaves: !isInline && parent.textContent?.trim() ? [parent] : [], isInline };
  }
  return { leaves, isInline: false };
}

function hasLooseText(parent: Element): boolean {
  return [...parent.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
  );
}

/** Removes an element, and what was only there to hold it. */
export function removeBlock(element: Element, root: Element): void {
  let current = element;
  for (;;) {
    const parent = current.parentElement;
    current.remove();
    if (!parent || parent === root || !root.contains(parent)) return;
    if (parent.textContent?.trim() || parent.querySelector('img, video, audio, iframe, math'))
      return;
    current = parent;
  }
}
