import { ChevronRight } from 'lucide-preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Author } from '../../core/people/people.ts';
import { LocalFace } from '../saved/LocalFace.tsx';
import { scrollTopShowing } from '../saved/row-window.ts';
import type { RowsHandle } from '../saved/SavedList.tsx';
import { useVisibleRows } from '../saved/use-visible-rows.ts';
import { photoEntry, placeOf } from './sort-authors.ts';

/** CSS pixels a row takes; also in authors.css. */
const ROW_HEIGHT = 60;

export interface AuthorsListProps {
  authors: readonly Author[];
  handle: { current: RowsHandle | null };
  /** The author one has come back from, whose row has the focus. */
  returned?: string | undefined;
  onOpen: (author: Author) => void;
}

/** Everybody who wrote saved articles, as a list of buttons. Only the rows near the visible ones exist. */
export function AuthorsList({ authors, handle, returned, onOpen }: AuthorsListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVisibleRows(scroller, { rowHeight: ROW_HEIGHT, count: authors.length });
  const first = returned === undefined ? -1 : authors.findIndex(({ keys }) => keys.has(returned));
  const [index, setIndex] = useState(Math.max(0, first));
  const wantsFocus = useRef(first >= 0);
  const current = Math.min(index, authors.length - 1);

  const moveTo = (wanted: number): void => {
    const target = Math.max(0, Math.min(wanted, authors.length - 1));
    const element = scroller.current;
    if (element === null) return;
    element.scrollTop = scrollTopShowing(target, {
      scrollTop: element.scrollTop,
      viewportHeight: element.clientHeight,
      rowHeight: ROW_HEIGHT,
    });
    wantsFocus.current = true;
    setIndex(target);
    focusCurrent(target);
  };
  const focusCurrent = (target: number): void => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${target}"]`);
    if (!row) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  };

  useLayoutEffect(() => {
    if (first >= 0) moveTo(first);
  }, []);
  useLayoutEffect(() => {
    handle.current = {
      move: (by) => {
        const inList = scroller.current?.contains(document.activeElement) ?? false;
        moveTo(inList ? current + by : current);
      },
      movePages: (pages) => {
        const height = scroller.current?.clientHeight ?? 0;
        moveTo(current + pages * Math.max(1, Math.floor(height / ROW_HEIGHT) - 1));
      },
      moveTo: (end) => moveTo(end === 'first' ? 0 : authors.length - 1),
    };
    if (wantsFocus.current) focusCurrent(current);
  });

  const shown = authors
    .map((author, at) => ({ author, at }))
    .filter(({ at }) => (at >= rows.first && at < rows.last) || at === current);

  return (
    <div class="saved-scroller" ref={scroller}>
      <ul
        class="author-list"
        aria-label={i18n.t('saved.lists.authors')}
        style={{ height: `${authors.length * ROW_HEIGHT}px` }}
      >
        {shown.map(({ author, at }) => (
          <li
            key={author.key}
            class="author-row"
            style={{ top: `${at * ROW_HEIGHT}px` }}
            aria-setsize={authors.length}
            aria-posinset={at + 1}
          >
            <button
              type="button"
              class="author-row__open"
              data-index={at}
              tabIndex={at === current ? 0 : -1}
              onFocus={() => setIndex(at)}
              onClick={() => onOpen(author)}
            >
              <LocalFace person={author.person} entry={photoEntry(author)} size={40} />
              <AuthorLine author={author} />
              <ChevronRight class="author-row__sign" size={16} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Name, place and number of articles. */
export function AuthorLine({ author }: { author: Author }) {
  const count = new Intl.NumberFormat(navigator.language).format(author.entries.length);
  return (
    <>
      <span class="author-row__who">
        <bdi class="author-row__name">{author.person.name}</bdi>
        <bdi class="author-row__place">{placeOf(author)}</bdi>
      </span>
      <span class="author-row__count">
        {i18n.t('saved.articles', author.entries.length, [count])}
      </span>
    </>
  );
}
