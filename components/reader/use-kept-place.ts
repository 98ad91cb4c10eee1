import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { BLOCKS } from './text-blocks.ts';

/** Milliseconds without scrolling after which the reader is taken to read here. */
const SETTLED = 120;

interface Place {
  readonly block: Element;
  /** How much of the block is above the window, as a share of its height; negative below the top. */
  readonly share: number;
}

/**
 * Keeps what is being read where it is while the text around it grows or shrinks: a larger font, a
 * narrower column, a picture that arrives. Browsers do so for content that changes, but not for its style.
 */
export function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  body: HTMLElement | undefined,
): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element || !body) return;
    let place: Place | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = (): void => {
      place =
        element.scrollTop > 0 ? placeIn(body, element.getBoundingClientRect().top) : undefined;
    };
    let kept: number | undefined;
    const onScroll = (): void => {
      // Somebody goes elsewhere: what has been read is not to be gone back to.
      if (element.scrollTop !== kept) place = undefined;
      clearTimeout(timer);
      timer = setTimeout(remember, SETTLED);
    };
    const resized = new ResizeObserver(() => {
      if (!place) return;
      const { top, height } = place.block.getBoundingClientRect();
      element.scrollTop += top - element.getBoundingClientRect().top + place.share * height;
      kept = element.scrollTop;
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    resized.observe(body);
    return () => {
      clearTimeout(timer);
      resized.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [body]);
}

/** The first block that is not above the line `top`, in window pixels. */
function placeIn(body: HTMLElement, top: number): Place | undefined {
  for (const block of body.querySelectorAll(BLOCKS)) {
    const box = block.getBoundingClientRect();
    if (box.height > 0 && box.bottom > top) return { block, share: (top - box.top) / box.height };
  }
  return undefined;
}
