import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { offerKey } from '../key-layers.ts';
import { commandOf, isKeyOfControl, type ReaderCommand } from './reader-keys.ts';

/**
 * Gives the reader every real key press, before the page beneath can have it: taken at the window,
 * it goes no further. What the page itself has put on the window's capture phase before is asked
 * earlier, and cannot be kept from it: listeners are called in the order they came, a script that is
 * run on a key press comes last, and a frame of the extension's own, whose keys no page sees, would
 * have to be reachable for every page. Such a page learns which keys were pressed, and nothing
 * that is typed: the reader asks for no text that is not the page's to know.
 * Presses that a script makes up are left alone.
 */
export function useReaderKeys(
  root: RefObject<HTMLElement | null>,
  run: (command: ReaderCommand) => boolean,
): void {
  const latest = useRef(run);
  latest.current = run;

  // With the layout, so that no key is lost before the first paint or kept after the last.
  useLayoutEffect(() => {
    const take = (event: KeyboardEvent): void => {
      if (!event.isTrusted) return;
      event.stopImmediatePropagation();
      if (event.type !== 'keydown') return;
      if (offerKey(event)) {
        event.preventDefault();
        return;
      }
      const tree = root.current?.getRootNode();
      const focused =
        tree instanceof ShadowRoot || tree instanceof Document ? tree.activeElement : null;
      if (isKeyOfControl(event, focused)) return;
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
