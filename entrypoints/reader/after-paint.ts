/**
 * Milliseconds between the first frame and the screen: it is drawn by other threads, which anything
 * done meanwhile would keep waiting where there are few cores.
 */
const DRAWING = 150;

/** Does something once what was put into the document can be seen: nobody waits for it then. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work, DRAWING));
}
