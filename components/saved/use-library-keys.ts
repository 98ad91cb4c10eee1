import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Entry } from '../../core/library/entry.ts';
import type { RowActions } from './row-actions.ts';
import type { ListHandle } from './SavedList.tsx';
import type { Selection } from './use-selection.ts';

export interface LibraryKeys {
  list: RefObject<ListHandle | null>;
  selection: Selection;
  actions: RowActions;
  onSearch: () => void;
  onUndo: () => void;
  onHelp: () => void;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')
  );
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
      if (event.defaultPrevented || event.isComposing) return;
      if (isTyping(event.target) || hasOwnKeys(event.target)) return;
      const action = actionOf(event, latest.current);
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function actionOf(event: KeyboardEvent, keys: LibraryKeys): (() => void) | undefined {
  const { list, selection, actions, onSearch, onUndo, onHelp } = keys;
  const rows = list.current;
  const current = rows?.current?.();
  if (event.ctrlKey || event.metaKey || event.altKey) {
    const isSelectAll = event.key === 'a' && (event.ctrlKey || event.metaKey) && !event.altKey;
    return isSelectAll && current ? selection.selectAll : undefined;
  }
  if (event.shiftKey && rows?.extend) {
    const by = { J: 1, ArrowDown: 1, K: -1, ArrowUp: -1 }[event.key];
    if (by !== undefined) return () => rows.extend?.(by);
  }
  return (
    moves(event.key, rows) ??
    deeds(event.key, current, selection, actions) ??
    { z: onUndo, '/': onSearch, '?': onHelp }[event.key]
  );
}

function moves(key: string, rows: ListHandle | null): (() => void) | undefined {
  return {
    j: () => rows?.move(1),
    ArrowDown: () => rows?.move(1),
    k: () => rows?.move(-1),
    ArrowUp: () => rows?.move(-1),
    Home: () => rows?.moveTo('first'),
    End: () => rows?.moveTo('last'),
    PageDown: () => rows?.movePages(1),
    PageUp: () => rows?.movePages(-1),
  }[key];
}

/** What is done to the selected articles, or to the one with the focus where none are. */
function deeds(
  key: string,
  current: Entry | undefined,
  selection: Selection,
  actions: RowActions,
): (() => void) | undefined {
  if (key === 'Escape') return selection.entries.length > 0 ? selection.clear : undefined;
  const meant = selection.entries.length > 0 ? selection.entries : current && [current];
  const [first] = meant ?? [];
  if (meant === undefined || first === undefined) return undefined;
  const inTrash = first.removedAt !== undefined;
  const remove = (): void => (inTrash ? actions.erase(meant) : actions.remove(meant));
  return {
    o: current && (() => actions.open(current)),
    x: current && (() => selection.toggle(current)),
    e: () => (inTrash ? actions.restore(meant) : actions.archive(meant)),
    s: inTrash ? undefined : () => actions.favour(meant),
    t: inTrash ? undefined : () => actions.tag(meant),
    n: inTrash || !current ? undefined : () => actions.note(current),
    '#': remove,
    Delete: remove,
  }[key];
}
