import { isBlock } from './block-elements.ts';

/**
 * The innermost elements that hold text, in document order: blocks without blocks in them, and
 * what stands loose between blocks.
 */
export function leafBlocks(root: Element): Element[] {
  const leaves: Element[] = [];
  collect(root, leaves);
  return leaves;
}

function collect(parent: Element, leaves: Element[]): boolean {
  let hasBlock = false;
  const before = leaves.length;
  for (const child of parent.children) if (collect(child, leaves)) hasBlock = true;
  if (!isBlock(parent)) return hasBlock;
  if (!hasBlock) {
    leaves.length = before;
    if (parent.textContent?.trim()) leaves.push(parent);
  }
  return true;
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
