import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type RowWindow, rowWindow } from './row-window.ts';

/** The rows that an element with its own scroll bar shows now; draws again only when they change. */
export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  options: { rowHeight: number; count: number },
): RowWindow {
  const { rowHeight, count } = options;
  const [view, setView] = useState({ scrollTop: 0, height: 0, seenOnly: true });

  const rowsIn = ({ scrollTop, height, seenOnly }: typeof view) =>
    rowWindow({
      scrollTop,
      seenOnly,
      // Before it is measured, and where nothing is laid out, the window's height is a good guess.
      viewportHeight: height || window.innerHeight,
      rowHeight,
      count,
    });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => {
      setView((before) => {
        const next = {
          ...before,
          scrollTop: element.scrollTop,
          height: element.clientHeight,
        };
        const [old, rows] = [rowsIn(before), rowsIn(next)];
        return old.first === rows.first && old.last === rows.last ? before : next;
      });
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      element.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, [scroller, rowHeight, count]);

  // Runs when the first rows have been painted.
  useEffect(() => setView((before) => ({ ...before, seenOnly: false })), []);

  return rowsIn(view);
}
