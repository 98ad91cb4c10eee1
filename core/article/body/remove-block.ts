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
