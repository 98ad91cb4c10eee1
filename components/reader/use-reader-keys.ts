import { useLayoutEffect, useRef } from 'preact/hooks';
import { commandOf, type ReaderCommand } from './reader-keys.ts';

/**
 * Gives the reader every real key press, before the page beneath can have it: taken at the window,
 * it goes no further (only what the page itself put on the window, to be asked first, was earlier).
 * Presses that a script makes up are left alone.
 */
export function useReaderKeys(run: (command: ReaderCommand) => boolean): void {
  const latest = useRef(run);
  latest.current = run;

  // With the layout, so that no key is lost before the first paint or kept after the last.
  useLayoutEffect(() => {
    const take = (event: KeyboardEvent): void => {
      if (!event.isTrusted) return;
      event.stopImmediatePropagation();
      if (event.type !== 'keydown') return;
      const command = commandOf(event);
      if (command && latest.current(command)) event.preventDefault();
    };
    const types = ['keydown', 'keypress', 'keyup'] as const;
    for (const type of types) window.addEventListener(type, take, { capture: true });
    return () => {
      for (const type of types) window.removeEventListener(type, take, { capture: true });
    };
  }, []);
}
