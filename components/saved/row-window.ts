/** Rows beyond the visible ones, so that a quick scroll does not show blank space. */
const OVERSCAN = 6;

/** Which rows are drawn: `first` inclusive, `last` exclusive. */
export interface RowWindow {
  first: number;
  last: number;
}

/** The rows of a long list that need to exist for what is on screen. All measures in CSS pixels. */
export function rowWindow(options: {
  scrollTop: number;
  viewportHeight: number;
  rowHeight: number;
  count: number;
  /** Only what is seen, as at first, when nobody has scrolled yet and everybody waits. */
  seenOnly?: boolean;
}): RowWindow {
  const { scrollTop, viewportHeight, rowHeight, count, seenOnly } = options;
  const top = Math.floor(Math.max(0, scrollTop) / rowHeight);
  const bottom = Math.ceil((Math.max(0, scrollTop) + viewportHeight) / rowHeight);
  if (seenOnly) return { first: Math.min(top, count), last: Math.min(bottom, count) };
  // Steps of the overscan: the list is drawn again once in several rows of scrolling, not at each.
  const first = Math.floor(Math.max(0, top - OVERSCAN) / OVERSCAN) * OVERSCAN;
  const last = Math.ceil((bottom + OVERSCAN) / OVERSCAN) * OVERSCAN;
  return { first: Math.min(first, count), last: Math.min(last, count) };
}

/** Where to scroll so that a row is wholly on screen; `scrollTop` itself when it already is. */
export function scrollTopShowing(
  index: number,
  options: { scrollTop: number; viewportHeight: number; rowHeight: number },
): number {
  const { scrollTop, viewportHeight, rowHeight } = options;
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  if (top + rowHeight > scrollTop + viewportHeight) return top + rowHeight - viewportHeight;
  return scrollTop;
}
