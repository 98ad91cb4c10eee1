/** Milliseconds without the reader's own scrolling after which the text follows the voice again. */
const YIELDS = 6000;

/** Where in the window what is spoken is brought, as a share of its height, and where it may be. */
const WANTED = 0.35;
const HIGHEST = 0.1;
const LOWEST = 0.72;

export interface Follow {
  /** Brings what is spoken into sight, unless the reader is looking elsewhere. */
  to: (range: Range, isNewParagraph: boolean) => void;
  /** Whether the text waits for the reader, who looks elsewhere. */
  isAway: () => boolean;
  /** Follows again at once. */
  back: () => void;
  stop: () => void;
}

/**
 * Scrolls with the voice. It yields when the reader scrolls, by whatever means, and comes back when
 * that was a while ago and a new paragraph begins or what is spoken is in sight again.
 * @param onChange told when it yields or comes back
 */
export function followVoice(scroller: HTMLElement, onChange: () => void): Follow {
  let away = false;
  /** How far our own scrolling still has to go, in pixels; undefined while there is none. */
  let left: number | undefined;
  let target = 0;
  let lastScroll = Number.NEGATIVE_INFINITY;
  const setAway = (now: boolean): void => {
    if (away === now) return;
    away = now;
    onChange();
  };
  const onOwnScroll = (): void => {
    lastScroll = performance.now();
    left = undefined;
    setAway(true);
  };
  const onScroll = (): void => {
    const distance = Math.abs(target - scroller.scrollTop);
    // Ours comes nearer to where it goes; what leads away is the reader's.
    if (left !== undefined && distance <= left + 1) left = distance;
    else onOwnScroll();
  };
  const onEnd = (): void => {
    left = undefined;
  };
  scroller.addEventListener('scroll', onScroll, { passive: true });
  scroller.addEventListener('scrollend', onEnd, { passive: true });
  // These may come while a scrolling of ours is under way.
  scroller.addEventListener('wheel', onOwnScroll, { passive: true });
  scroller.addEventListener('touchmove', onOwnScroll, { passive: true });
  return {
    to(range, isNewParagraph) {
      const box = range.getBoundingClientRect();
      if (box.height === 0) return;
      const { top, height } = scroller.getBoundingClientRect();
      const inSight = box.top >= top + height * HIGHEST && box.top <= top + height * LOWEST;
      const rested = performance.now() - lastScroll > YIELDS;
      if (away && rested && (inSight || isNewParagraph)) setAway(false);
      if (away || inSight) return;
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      const end = scroller.scrollHeight - scroller.clientHeight;
      const wanted = scroller.scrollTop + box.top - top - height * WANTED;
      target = Math.min(end, Math.max(0, wanted));
      left = Math.abs(target - scroller.scrollTop);
      // At either end of the text nothing moves, and no event says so.
      if (left < 1) left = undefined;
      else scroller.scrollTo({ top: target, behavior: still ? 'instant' : 'smooth' });
    },
    isAway: () => away,
    back() {
      lastScroll = Number.NEGATIVE_INFINITY;
      setAway(false);
    },
    stop() {
      scroller.removeEventListener('scroll', onScroll);
      scroller.removeEventListener('scrollend', onEnd);
      scroller.removeEventListener('wheel', onOwnScroll);
      scroller.removeEventListener('touchmove', onOwnScroll);
    },
  };
}
