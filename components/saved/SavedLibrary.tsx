import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Entry } from '../../core/library/entry.ts';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { durationText, totalMinutes } from './reading-total.ts';
import { SavedList, type SavedListHandle } from './SavedList.tsx';
import { SavedSkeleton } from './SavedSkeleton.tsx';
import { SearchField } from './SearchField.tsx';
import type { SavedArticles } from './saved-articles.ts';
import { searchEntries } from './search-entries.ts';
import { Toast } from './Toast.tsx';
import { UnreadableLibrary } from './UnreadableLibrary.tsx';
import { useLibraryKeys } from './use-library-keys.ts';

/** CSS pixels a row takes; two lines of title and one of what else there is. */
const ROW_HEIGHT = { regular: 86, compact: 74 } as const;

export interface SavedLibraryProps {
  articles: SavedArticles;
  /** Compact in the popup, where room is short. */
  density: keyof typeof ROW_HEIGHT;
  /** The keys that save an article, as the browser has them; empty when there are none. */
  saveShortcut: string;
  hrefOf: (entry: Entry) => string;
  onOpen: (entry: Entry) => void;
}

/** The saved articles: search, list, total, and everything one can do to them. */
export function SavedLibrary(props: SavedLibraryProps) {
  const { articles, density, saveShortcut, hrefOf, onOpen } = props;
  const [query, setQuery] = useState('');
  const [keysShown, setKeysShown] = useState(false);
  const list = useRef<SavedListHandle>(null);
  const input = useRef<HTMLInputElement>(null);
  const state = articles.state.value;
  const notice = articles.notice.value;

  useLibraryKeys({
    list,
    onOpen,
    onSearch: () => {
      input.current?.focus();
      input.current?.select();
    },
    onUndo: () => void articles.undo(),
    onHelp: () => setKeysShown(true),
  });

  const rowHeight = ROW_HEIGHT[density];
  let body: ComponentChildren;
  let total = '';
  if (state.status === 'unreadable') {
    body = <UnreadableLibrary newer={state.newer} />;
  } else if (state.status === 'reading') {
    body = <SavedSkeleton rowHeight={rowHeight} />;
  } else if (state.entries.length === 0) {
    body = <EmptyLibrary saveShortcut={saveShortcut} />;
  } else {
    const found = searchEntries(state.entries, query);
    total =
      found.length === state.entries.length
        ? i18n.t('saved.count', found.length, [countText(found.length)])
        : i18n.t('saved.countFound', [countText(found.length), countText(state.entries.length)]);
    if (found.length > 0)
      total += ` · ${i18n.t('saved.ofReading', [durationText(totalMinutes(found))])}`;
    body = (
      <>
        <SearchField
          value={query}
          inputRef={input}
          onChange={setQuery}
          onLeave={() => list.current?.moveTo('first')}
        />
        {found.length === 0 ? (
          <p class="saved-nothing">{i18n.t('saved.nothingFound', { query: query.trim() })}</p>
        ) : (
          <SavedList
            entries={found}
            query={query.trim()}
            rowHeight={rowHeight}
            handle={list}
            hrefOf={hrefOf}
            onOpen={onOpen}
            onRemove={(entry) => void articles.remove(entry)}
          />
        )}
      </>
    );
  }

  return (
    <div class={`saved-library saved-library-${density}`}>
      <h1 class="visually-hidden">{i18n.t('saved.title')}</h1>
      {body}
      {total !== '' && (
        <footer class="saved-footer">
          <span aria-live="polite" dir="auto">
            {total}
          </span>
          <button
            type="button"
            class="icon-button"
            title={i18n.t('saved.keys.title')}
            aria-label={i18n.t('saved.keys.title')}
            aria-haspopup="dialog"
            onClick={() => setKeysShown(true)}
          >
            <span class="key" aria-hidden="true">
              ?
            </span>
          </button>
        </footer>
      )}
      <Toast number={notice?.number} onDismiss={() => articles.dismissNotice()}>
        {notice !== undefined && (
          <>
            <span class="toast-text">{noticeText(notice)}</span>
            {notice.event === 'removed' && (
              <button type="button" aria-keyshortcuts="z" onClick={() => void articles.undo()}>
                {i18n.t('saved.undo')}
              </button>
            )}
          </>
        )}
      </Toast>
      {keysShown && <KeysDialog onClose={() => setKeysShown(false)} />}
    </div>
  );
}

function countText(count: number): string {
  return new Intl.NumberFormat().format(count);
}

function noticeText(notice: NonNullable<SavedArticles['notice']['value']>): string {
  const title = notice.headline;
  switch (notice.event) {
    case 'removed':
      return i18n.t('saved.removed', { title });
    case 'restored':
      return i18n.t('saved.restored', { title });
    case 'remove-failed':
      return i18n.t('saved.removeFailed', { title });
    case 'restore-failed':
      return i18n.t('saved.restoreFailed', { title });
  }
}
