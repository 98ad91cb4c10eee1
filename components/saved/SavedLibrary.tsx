import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Entry } from '../../core/library/entry.ts';
import { countLists, countTags } from '../../core/lists/counts.ts';
import { useMediaQuery } from '../reader/use-media-query.ts';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { LibraryBody } from './LibraryBody.tsx';
import { LibraryFooter } from './LibraryFooter.tsx';
import { LibraryNav } from './LibraryNav.tsx';
import { LibraryToast } from './LibraryToast.tsx';
import type { Library } from './library.ts';
import { PicturesContext } from './pictures.ts';
import { RowDialogs } from './RowDialogs.tsx';
import type { ListHandle } from './SavedList.tsx';
import { SavedSkeleton } from './SavedSkeleton.tsx';
import { UnreadableLibrary } from './UnreadableLibrary.tsx';
import { useLibraryKeys } from './use-library-keys.ts';
import { useListed } from './use-listed.ts';
import { useRowActions } from './use-row-actions.ts';
import { useSelection } from './use-selection.ts';
import { type View, viewKey } from './view.ts';

export type Layout = 'popup' | 'sidebar' | 'page';

/** Where two columns have no room, a page is as the sidebar is. */
const NARROW = '(width < 760px)';

export interface SavedLibraryProps {
  library: Library;
  /** What is on show; the surface keeps it, so that it can be asked for from elsewhere. */
  view: ReadonlySignal<View>;
  onView: (view: View) => void;
  layout: Layout;
  /** The keys that save an article, as the browser has them; empty when there are none. */
  saveShortcut: string;
  hrefOf: (entry: Entry) => string;
  onOpen: (entry: Entry) => void;
  /** Shows the library in a tab, with room; absent where it is there. */
  onOpenPage?: ((view: View) => void) | undefined;
  /** The page about storage, where there is room for it. */
  storage?: ComponentChildren;
  /** What may help where the library cannot be read. */
  rescue?: ComponentChildren;
}

/** The saved articles: their lists, the search, and everything one can do to them. */
export function SavedLibrary(props: SavedLibraryProps) {
  const { library, onView, onOpen, onOpenPage } = props;
  const narrow = useMediaQuery(NARROW);
  const layout = props.layout === 'page' && narrow ? 'sidebar' : props.layout;
  const { articles, people } = library;
  const view = props.view.value;
  const shownKey = viewKey(view);
  const state = articles.state.value;
  const [query, setQuery] = useState('');
  const [minutes, setMinutes] = useState<number>();
  const [keysShown, setKeysShown] = useState(false);
  const list = useRef<ListHandle>(null);
  const input = useRef<HTMLInputElement>(null);

  const known = state.status === 'ready' ? state : undefined;
  const all = useMemo(
    () => (known === undefined ? [] : [...known.entries, ...known.removed]),
    [known?.entries, known?.removed],
  );
  const tags = useMemo(() => countTags(all, navigator.language), [all]);
  const counts = useMemo(() => (known?.whole ? countLists(all) : undefined), [all, known?.whole]);
  const listed = useListed({ library, view, all, query, minutes });
  const selection = useSelection(listed.entries);
  const { actions, asking, ask } = useRowActions({
    articles,
    onOpen,
    exportEntries: library.exportEntries,
  });

  // With the list itself, so that nothing is taken away that is typed as soon as it shows.
  useLayoutEffect(() => {
    setQuery('');
    setMinutes(undefined);
    selection.clear();
  }, [shownKey]);

  useLibraryKeys({
    list,
    selection,
    actions,
    onSearch: () => {
      input.current?.focus();
      input.current?.select();
    },
    onUndo: () => {
      const undo = people.notice.value?.undo;
      void (undo ? undo() : articles.undo());
    },
    onHelp: () => setKeysShown(true),
  });

  const toStorage = props.storage === undefined ? onOpenPage : onView;
  const showStorage = toStorage && (() => toStorage({ kind: 'overview', of: 'storage' }));

  const isEmpty = known?.whole === true && all.length === 0 && shownKey !== 'storage';
  // On a page a list shows its own title; no other state has one to show.
  const isTitled = layout === 'page' && known !== undefined && !isEmpty;

  let body: ComponentChildren;
  if (state.status === 'unreadable') {
    body = (
      <UnreadableLibrary newer={state.newer}>
        {!state.newer &&
          (props.rescue ??
            (showStorage && (
              <button type="button" class="button" onClick={showStorage}>
                {i18n.t('saved.unreadable.help')}
              </button>
            )))}
      </UnreadableLibrary>
    );
  } else if (state.status === 'reading') {
    body = <SavedSkeleton layout={layout} />;
  } else if (isEmpty) {
    body = <EmptyLibrary saveShortcut={props.saveShortcut} onRestore={showStorage} />;
  } else {
    body = (
      <LibraryBody
        library={library}
        layout={layout}
        view={view}
        onView={onView}
        all={all}
        whole={state.whole}
        tags={tags}
        counts={counts}
        listed={listed}
        selection={selection}
        actions={actions}
        query={query}
        onQuery={setQuery}
        minutes={minutes}
        onMinutes={setMinutes}
        list={list}
        input={input}
        hrefOf={props.hrefOf}
        storage={props.storage}
        onOpenPage={onOpenPage}
        saveShortcut={props.saveShortcut}
      />
    );
  }

  const main = (
    <div class={`saved-library saved-library-${layout}`}>
      {!isTitled && <h1 class="visually-hidden">{i18n.t('saved.title')}</h1>}
      {body}
      {known !== undefined && all.length > 0 && (
        <LibraryFooter
          view={view}
          listed={listed}
          whole={known.whole}
          onHelp={() => setKeysShown(true)}
          onOpenPage={onOpenPage && (() => onOpenPage(view))}
        />
      )}
      <LibraryToast articles={articles} people={people} />
      <RowDialogs
        asking={asking}
        entries={all}
        tags={tags}
        colours={library.tagColours.value}
        articles={articles}
        onClose={() => ask(undefined)}
      />
      {keysShown && <KeysDialog onClose={() => setKeysShown(false)} />}
    </div>
  );
  const surface =
    layout !== 'page' ? (
      main
    ) : (
      <div class="library-page">
        <LibraryNav
          view={view}
          counts={counts}
          tags={tags}
          colours={library.tagColours.value}
          onShow={onView}
        />
        {main}
      </div>
    );
  return <PicturesContext.Provider value={library.pictures}>{surface}</PicturesContext.Provider>;
}
