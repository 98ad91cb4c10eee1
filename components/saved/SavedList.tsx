import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../core/library/entry.ts';
import type { TagColour } from '../../core/library/tags.ts';
import type { Density } from '../../core/lists/views.ts';
import type { Excerpt } from '../../core/search/excerpt.ts';
import type { RowActions } from './row-actions.ts';
import { scrollTopShowing } from './row-window.ts';
import { SavedRow } from './SavedRow.tsx';
import type { Selection } from './use-selection.ts';
import { useVisibleRows } from './use-visible-rows.ts';

/** A table may be one, which the linter does not know. @see https://www.w3.org/TR/html-aria/#el-table */
const GRID = { role: 'grid', 'aria-multiselectable': true } as const;

/** How the keys of the whole surface move through a list of rows. */
export interface RowsHandle {
  /** Moves the focus by so many rows; into the list first, when it is elsewhere. */
  move(rows: number): void;
  /** Moves the focus by so many screenfuls. */
  movePages(pages: number): void;
  /** Moves the focus to the first or the last row. */
  moveTo(end: 'first' | 'last'): void;
}

/** What they do with a list of articles besides. */
export interface SavedListHandle extends RowsHandle {
  /** The entry that has the focus, or had it last. */
  current(): Entry | undefined;
  /** Moves the focus, and selects from where it was to where it goes. */
  extend(rows: number): void;
}

/** The list on show, whichever it is. */
export type ListHandle = RowsHandle & Partial<SavedListHandle>;

export interface SavedListProps {
  entries: readonly Entry[];
  /** What is listed, and what it was found by: another list is shown from its beginning. */
  shown: string;
  label: string;
  /** CSS pixels, the same for every row: a list of ten thousand then costs what one of ten does. */
  rowHeight: number;
  density: Density;
  handle: { current: ListHandle | null };
  selection: Selection;
  colours: ReadonlyMap<string, TagColour>;
  /** What was searched for, folded. */
  words: readonly string[];
  excerptOf: (entry: Entry) => Excerpt | undefined;
  /** Letters of a sentence before the word that was found, at the most. */
  excerptLead: number;
  /** Told after each drawing which rows there are. */
  onDrawn: (entries: readonly Entry[]) => void;
  hrefOf: (entry: Entry) => string;
  actions: RowActions;
}

/** Saved articles as a grid of rows with a link each. Only the rows near the visible ones exist. */
export function SavedList(props: SavedListProps) {
  const { entries, shown, label, rowHeight, handle, selection, hrefOf, actions } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const links = useRef(new Map<string, HTMLAnchorElement>());
  /** A row to focus once it is drawn. */
  const wanted = useRef(false);
  /** The row that has the focus, and the entries among which it had it. */
  const focused = useRef<{ id: string; among: readonly Entry[] }>(undefined);
  const place = useRef(0);
  const [currentId, setCurrentId] = useState<string>();
  // A row that need not be drawn again keeps the functions it has.
  const latest = useRef(props);
  latest.current = props;
  const rows = useVisibleRows(scroller, { rowHeight, count: entries.length });

  const found = entries.findIndex((entry) => entry.id === currentId);
  // When the current article goes, the one that takes its place is current.
  if (found >= 0) place.current = found;
  const currentIndex = Math.max(0, Math.min(place.current, entries.length - 1));
  const currentEntry = entries[currentIndex];

  const hasFocus = () => scroller.current?.contains(document.activeElement) ?? false;

  const focusLink = (entry: Entry | undefined) => {
    const link = entry === undefined ? undefined : links.current.get(entry.id);
    if (link === undefined) return;
    wanted.current = false;
    link.focus({ preventScroll: true });
  };

  const moveToIndex = (index: number): Entry | undefined => {
    const target = Math.max(0, Math.min(index, entries.length - 1));
    const entry = entries[target];
    const element = scroller.current;
    if (entry === undefined || element === null) return undefined;
    element.scrollTop = scrollTopShowing(target, {
      scrollTop: element.scrollTop,
      viewportHeight: element.clientHeight,
      rowHeight,
    });
    place.current = target;
    wanted.current = true;
    setCurrentId(entry.id);
    focusLink(entry);
    return entry;
  };

  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
    place.current = 0;
    focused.current = undefined;
    setCurrentId(undefined);
  }, [shown]);

  useLayoutEffect(() => {
    handle.current = {
      move: (by) => void moveToIndex(hasFocus() ? currentIndex + by : currentIndex),
      movePages: (pages) => {
        const height = scroller.current?.clientHeight ?? 0;
        moveToIndex(currentIndex + pages * Math.max(1, Math.floor(height / rowHeight) - 1));
      },
      moveTo: (end) => void moveToIndex(end === 'first' ? 0 : entries.length - 1),
      current: () => (hasFocus() ? currentEntry : undefined),
      extend: (by) => {
        if (currentEntry === undefined) return;
        if (!selection.has(currentEntry)) selection.toggle(currentEntry);
        const next = moveToIndex(currentIndex + by);
        if (next) selection.extendTo(next);
      },
    };
    const before = focused.current;
    if (before !== undefined && before.among !== entries) {
      // The focus goes with the row that had it, and then belongs to the one in its place.
      const isGone = !entries.some(({ id }) => id === before.id);
      if (isGone && (document.activeElement === document.body || hasFocus())) wanted.current = true;
      focused.current = isGone ? undefined : { ...before, among: entries };
    }
    if (wanted.current) focusLink(currentEntry);
  });

  const drawn = entries
    .slice(rows.first, rows.last)
    .map((entry, offset) => ({ entry, index: rows.first + offset }));
  // The row with the focus stays, wherever the list is scrolled to, or the focus would be lost.
  if (currentEntry !== undefined && currentIndex < rows.first) {
    drawn.unshift({ entry: currentEntry, index: currentIndex });
  } else if (currentEntry !== undefined && currentIndex >= rows.last) {
    drawn.push({ entry: currentEntry, index: currentIndex });
  }

  useEffect(() => props.onDrawn(drawn.map(({ entry }) => entry)));

  return (
    <div
      class="saved-scroller"
      data-density={props.density}
      ref={scroller}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !scroller.current?.contains(relatedTarget))
          focused.current = undefined;
      }}
    >
      <table
        class="saved-list"
        {...GRID}
        aria-label={label}
        aria-rowcount={entries.length}
        style={{
          height: `${entries.length * rowHeight}px`,
          '--row-height': `${rowHeight}px`,
        }}
      >
        <tbody>
          {drawn.map(({ entry, index }) => (
            <SavedRow
              key={entry.id}
              entry={entry}
              index={index}
              top={index * rowHeight}
              current={index === currentIndex}
              selected={selection.has(entry)}
              selecting={selection.entries.length > 0}
              colours={props.colours}
              words={props.words}
              excerpt={props.excerptOf(entry)}
              excerptLead={props.excerptLead}
              href={hrefOf(entry)}
              actions={actions}
              linkRef={(link) => {
                if (link === null) links.current.delete(entry.id);
                else links.current.set(entry.id, link);
              }}
              onSelect={(range) => {
                const now = latest.current.selection;
                if (range) now.extendTo(entry);
                else now.toggle(entry);
              }}
              onFocus={() => {
                focused.current = { id: entry.id, among: latest.current.entries };
                setCurrentId(entry.id);
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
