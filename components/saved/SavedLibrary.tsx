import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Entry } from '../../core/library/entry.ts';
import { authorsOf } from '../../core/people/people.ts';
import { AuthorPage } from '../authors/AuthorPage.tsx';
import { AuthorsList } from '../authors/AuthorsList.tsx';
import type { People } from '../authors/people-state.ts';
import { searchAuthors, sortAuthors } from '../authors/sort-authors.ts';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { LibraryToast } from './LibraryToast.tsx';
import { durationText, totalMinutes } from './reading-total.ts';
import { type ListHandle, SavedList } from './SavedList.tsx';
import { SavedSkeleton } from './SavedSkeleton.tsx';
import { SearchField } from './SearchField.tsx';
import type { SavedArticles } from './saved-articles.ts';
import { searchEntries } from './search-entries.ts';
import { UnreadableLibrary } from './UnreadableLibrary.tsx';
import { useLibraryKeys } from './use-library-keys.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

/** CSS pixels a row takes; two lines of title and one of what else there is. */
const ROW_HEIGHT = { regular: 86, compact: 74 } as const;

/** What of the library is on show. */
type View =
  | { name: 'articles' }
  /** `returned`: the author one has come back from. */
  | { name: 'authors'; returned?: string }
  | { name: 'author'; key: string };

export interface SavedLibraryProps {
  articles: SavedArticles;
  people: People;
  /** An author who is to be shown, by a key of theirs; counted, so that one may be asked for again. */
  wanted?: { readonly key: string; readonly number: number } | undefined;
  /** Compact in the popup, where room is short. */
  density: keyof typeof ROW_HEIGHT;
  /** The keys that save an article, as the browser has them; empty when there are none. */
  saveShortcut: string;
  hrefOf: (entry: Entry) => string;
  onOpen: (entry: Entry) => void;
}

/** The saved articles: search, list, total, and everything one can do to them. */
export function SavedLibrary(props: SavedLibraryProps) {
  const { articles, people, wanted, density, saveShortcut, hrefOf, onOpen } = props;
  const [query, setQuery] = useState('');
  const [keysShown, setKeysShown] = useState(false);
  const list = useRef<ListHandle>(null);
  const input = useRef<HTMLInputElement>(null);
  const state = articles.state.value;
  const [view, setView] = useState<View>({ name: 'articles' });
  const entries = state.status === 'ready' ? state.entries : undefined;
  const joins = people.joins.value;
  const authors = useMemo(
    () => (view.name === 'articles' || !entries ? [] : sortAuthors(authorsOf(entries, joins))),
    [view.name === 'articles', entries, joins],
  );
  const show = (next: View): void => {
    setQuery('');
    setView(next);
  };
  useEffect(() => {
    if (wanted !== undefined) show({ name: 'author', key: wanted.key });
  }, [wanted?.number]);

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
    const shown =
      view.name === 'author' ? authors.find(({ keys }) => keys.has(view.key)) : undefined;
    const listed = shown?.entries ?? state.entries;
    const found = searchEntries(listed, view.name === 'articles' ? query : '');
    const foundAuthors = searchAuthors(authors, query);
    const showsAuthors = view.name === 'authors' || (view.name === 'author' && shown === undefined);
    total = showsAuthors
      ? i18n.t('saved.authorCount', foundAuthors.length, [countText(foundAuthors.length)])
      : found.length === listed.length
        ? i18n.t('saved.count', found.length, [countText(found.length)])
        : i18n.t('saved.countFound', [countText(found.length), countText(listed.length)]);
    if (found.length > 0 && !showsAuthors)
      total += ` · ${i18n.t('saved.ofReading', [durationText(totalMinutes(found))])}`;
    const nothing = showsAuthors ? foundAuthors.length === 0 : found.length === 0;
    body = (
      <>
        {shown === undefined ? (
          <>
            <SearchField
              value={query}
              label={i18n.t(showsAuthors ? 'saved.searchAuthors' : 'saved.search')}
              inputRef={input}
              onChange={setQuery}
              onLeave={() => list.current?.moveTo('first')}
            />
            <ViewSwitch
              view={showsAuthors ? 'authors' : 'articles'}
              onChange={(name) => show({ name })}
            />
          </>
        ) : (
          <AuthorPage
            key={view.name === 'author' ? view.key : ''}
            author={shown}
            others={authors.filter((other) => other !== shown)}
            onBack={() => show({ name: 'authors', returned: shown.key })}
            onJoin={(other) =>
              void people.join([shown.key, other.key], [shown.person.name, other.person.name])
            }
            onPart={(join) => void people.part(join, [shown.person.name, shown.person.name])}
          />
        )}
        {nothing ? (
          <p class="saved-nothing">{nothingText(query.trim(), showsAuthors)}</p>
        ) : showsAuthors ? (
          <AuthorsList
            authors={foundAuthors}
            handle={list}
            returned={view.name === 'authors' ? view.returned : undefined}
            onOpen={({ key }) => show({ name: 'author', key })}
          />
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
      <LibraryToast articles={articles} people={people} />
      {keysShown && <KeysDialog onClose={() => setKeysShown(false)} />}
    </div>
  );
}

function countText(count: number): string {
  return new Intl.NumberFormat().format(count);
}

function nothingText(query: string, authors: boolean): string {
  if (query === '') return i18n.t('saved.noAuthors');
  return authors
    ? i18n.t('saved.noAuthorFound', { query })
    : i18n.t('saved.nothingFound', { query });
}
