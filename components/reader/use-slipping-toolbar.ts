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
    const element = scroller.current;
    let stop: (() => void) | undefined;
    const begin = (): void => {
      loadPanels().then(({ slipAway }) => {
        if (element?.isConnected && reader.current) stop = slipAway(reader.current, element);
      }, console.warn);
    };
    element?.addEventListener('scroll', begin, { once: true, passive: true });
    return () => {
      element?.removeEventListener('scroll', begin);
      stop?.();
    };
  }, []);
}
