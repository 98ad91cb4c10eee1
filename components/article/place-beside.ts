/** What stays free between a box and its mark, and between it and the window's edge. In pixels. */
const GAP = 8;

/**
 * Places a box of the top layer below a mark, above it where there is more room, within the window.
 * Its style has `position: fixed` and no inset of its own.
 */
export function placeBeside(box: HTMLElement, mark: DOMRect): void {
  const width = document.documentElement.clientWidth || innerWidth;
  const { offsetWidth, offsetHeight } = box;
  const middle = mark.left + mark.width / 2 - offsetWidth / 2;
  const left = Math.max(GAP, Math.min(middle, width - offsetWidth - GAP));
  const below = mark.bottom + GAP;
  const fits = below + offsetHeight + GAP <= innerHeight || mark.top < innerHeight / 2;
  const top = fits ? below : Math.max(GAP, mark.top - GAP - offsetHeight);
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}
