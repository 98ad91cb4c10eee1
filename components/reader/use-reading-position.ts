import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { currentEntry, type OutlineEntry } from './outline.ts';
import { readProgress } from './read-progress.ts';

/**
 * Follows the reader through the article: moves the progress line, and says which outline entry
 * is being read and how many minutes are left.
 * @param minutes what the whole article takes
 */
export function useReadingPosition(
  scroller: RefObject<HTMLElement | null>,
  line: RefObject<HTMLElement | null>,
  {
    body,
    outline,
    minutes,
  }: { body: HTMLElement | undefined; outline: readonly OutlineEntry[]; minutes: number },
): { current: number; minutesLeft: number } {
  const [current, setCurrent] = useState(-1);
  const [minutesLeft, setMinutesLeft] = useState(minutes);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let frame = 0;
    const measure = (): void => {
      frame = 0;
      const progress = readProgress(element, body);
      // Not through state: a render for every pixel would be felt.
      line.current?.style.setProperty('--progress', progress.toFixed(4));
      setCurrent(currentEntry(outline, element.clientHeight));
      setMinutesLeft(Math.ceil(minutes * (1 - progress)));
    };
    const onScroll = (): void => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
    // The text grows and shrinks with its type, its pictures and the window.
    const resized = new ResizeObserver(onScroll);
    if (body) resized.observe(body);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
    };
  }, [outline, body, minutes]);

  return { current, minutesLeft };
}
