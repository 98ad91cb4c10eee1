import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { currentEntry, type OutlineEntry } from './outline.ts';

/**
 * Follows the reader through the article: moves the progress line, and says which outline entry
 * is being read.
 */
export function useReadingPosition(
  scroller: RefObject<HTMLElement | null>,
  line: RefObject<HTMLElement | null>,
  outline: readonly OutlineEntry[],
): number {
  const [current, setCurrent] = useState(-1);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let frame = 0;
    const measure = (): void => {
      frame = 0;
      const length = element.scrollHeight - element.clientHeight;
      const progress = length > 1 ? Math.min(1, element.scrollTop / length) : 0;
      // Not through state: a render for every pixel would be felt.
      line.current?.style.setProperty('--progress', progress.toFixed(4));
      setCurrent(currentEntry(outline, element.clientHeight));
    };
    const onScroll = (): void => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      element.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
    };
  }, [outline]);

  return current;
}
