/** Does something once what was put into the document has been painted: nobody waits for it then. */
export function afterPaint(work: () => void): void {
  // The first frame's callbacks come before it is painted; a task that they post comes after.
  requestAnimationFrame(() => setTimeout(work));
}
