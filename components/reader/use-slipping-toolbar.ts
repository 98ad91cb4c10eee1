import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { LoadPanels } from './panels/panels.ts';

/** Lets the controls slip away while somebody reads on; what does so comes with the panels. */
export function useSlippingToolbar(
  reader: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  loadPanels: LoadPanels,
): void {
  useEffect(() => {
    const begin = (): void => {
      loadPanels().then(({ slipAway }) => slipAway(reader.current, scroller.current), console.warn);
    };
    scroller.current?.addEventListener('scroll', begin, { once: true });
  }, []);
}
