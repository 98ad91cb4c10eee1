import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Entry } from '../../core/library/entry.ts';
import type { ListHandle } from './SavedList.tsx';

export interface LibraryKeys {
  list: RefObject<ListHandle | null>;
  onOpen: (entry: Entry) => void;
  onSearch: () => void;
  onUndo: () => void;
  onHelp: () => void;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}

/** Where a key already means something: an open dialog or menu, and the tabs' own arrows. */
function hasOwnKeys(target: EventTarget | null): boolean {
  return (
    document.querySelector('dialog[open]') !== null ||
    (target instanceof Element && target.closest('[role=menu], [role=tablist]') !== null)
  );
}

/** The library's keys, anywhere on its surface except where one types. */
export function useLibraryKeys(keys: LibraryKeys): void {
  const latest = useRef(keys);
  latest.current = keys;

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.isComposing || isTyping(event.target) || hasOwnKeys(event.target)) return;
      const { list, onOpen, onSearch, onUndo, onHelp } = latest.current;
      const current = list.current?.current?.();
      const actions: Record<string, (() => void) | undefined> = {
        j: () => list.current?.move(1),
        ArrowDown: () => list.current?.move(1),
        k: () => list.current?.move(-1),
        ArrowUp: () => list.current?.move(-1),
        Home: () => list.current?.moveTo('first'),
        End: () => list.current?.moveTo('last'),
        PageDown: () => list.current?.movePages(1),
        PageUp: () => list.current?.movePages(-1),
        o: current && (() => onOpen(current)),
        '#': current && (() => list.current?.remove?.(current)),
        Delete: current && (() => list.current?.remove?.(current)),
        z: onUndo,
        '/': onSearch,
        '?': onHelp,
      };
      const action = actions[event.key];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
