import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Entry } from '../../core/library/entry.ts';
import { scrollTopShowing } from './row-window.ts';
import { SavedRow } from './SavedRow.tsx';
import { useVisibleRows } from './use-visible-rows.ts';

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
  remove(entry: Entry): void;
}

/** The list on show, whichever it is. */
export type ListHandle = RowsHandle & Partial<SavedListHandle>;

export interface SavedListProps {
  entries: readonly Entry[];
  /** What they were found by; a new search is shown from its first result. */
  query: string;
  /** CSS pixels, the same for every row: a list of ten thousand then costs what one of ten does. */
  rowHeight: number;
  handle: { current: ListHandle | null };
  hrefOf: (entry: Entry) => string;
  onOpen: (entry: Entry) => void;
  onRemove: (entry: Entry) => void;
}

/** Saved articles as a list of links. Only the rows near the visible ones exist. */
export function SavedList(props: SavedListProps) {
  const { entries, query, rowHeight, handle, hrefOf, onOpen, onRemove } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const links = useRef(new Map<string, HTMLAnchorElement>());
  /** A row to focus once it is drawn; with `after`, once that entry is gone. */
  const wanted = useRef<{ after?: string }>(undefined);
  const place = useRef(0);
  const [currentId, setCurrentId] = useState<string>();
  const rows = useVisibleRows(scroller, { rowHeight, count: entries.length });

  const found = entries.findIndex((entry) => entry.id === currentId);
  // When the current article goes, the one that takes its place is current.
  if (found >= 0) place.current = found;
  const currentIndex = Math.max(0, Math.min(place.current, entries.length - 1));
  const currentEntry = entries[currentIndex];

  const hasFocus = () => scroller.current?.contains(document.activeElement) ?? false;

  const moveToIndex = (index: number) => {
    const target = Math.max(0, Math.min(index, entries.length - 1));
    const entry = entries[target];
    const element = scroller.current;
    if (entry === undefined || element === null) return;
    element.scrollTop = scrollTopShowing(target, {
      scrollTop: element.scrollTop,
      viewportHeight: element.clientHeight,
      rowHeight,
    });
    place.current = target;
    wanted.current = {};
    setCurrentId(entry.id);
    focusWanted(entry);
  };

  const focusWanted = (entry: Entry | undefined) => {
    const link = entry === undefined ? undefined : links.current.get(entry.id);
    if (link === undefined) return;
    wanted.current = undefined;
    link.focus({ preventScroll: true });
  };

  const remove = (entry: Entry) => {
    if (hasFocus()) wanted.current = { after: entry.id };
    onRemove(entry);
  };

  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
    place.current = 0;
    setCurrentId(undefined);
  }, [query]);

  useLayoutEffect(() => {
    handle.current = {
      move: (by) => moveToIndex(hasFocus() ? currentIndex + by : currentIndex),
      movePages: (pages) => {
        const height = scroller.current?.clientHeight ?? 0;
        moveToIndex(currentIndex + pages * Math.max(1, Math.floor(height / rowHeight) - 1));
      },
      moveTo: (end) => moveToIndex(end === 'first' ? 0 : entries.length - 1),
      current: () => (hasFocus() ? currentEntry : undefined),
      remove,
    };
    const gone = wanted.current?.after;
    if (gone !== undefined && entries.some((entry) => entry.id === gone)) return;
    if (wanted.current !== undefined) focusWanted(currentEntry);
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

  return (
    <div class="saved-scroller" ref={scroller}>
      <ul
        class="saved-list"
        aria-label={i18n.t('saved.list')}
        style={{
          height: `${entries.length * rowHeight}px`,
          '--row-height': `${rowHeight}px`,
        }}
      >
        {drawn.map(({ entry, index }) => (
          <SavedRow
            key={entry.id}
            entry={entry}
            index={index}
            count={entries.length}
            top={index * rowHeight}
            current={index === currentIndex}
            href={hrefOf(entry)}
            linkRef={(link) => {
              if (link === null) links.current.delete(entry.id);
              else links.current.set(entry.id, link);
            }}
            onOpen={() => onOpen(entry)}
            onRemove={() => remove(entry)}
            onFocus={() => {
              if (currentId !== entry.id) setCurrentId(entry.id);
            }}
          />
        ))}
      </ul>
    </div>
  );
}
