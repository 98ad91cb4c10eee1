import { ArrowLeft, X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Entry } from '../../core/library/entry.ts';
import { type Counted, countSites } from '../../core/lists/counts.ts';
import { type List, listKey, type StandingList } from '../../core/lists/list.ts';
import { withOrder } from '../../core/lists/views.ts';
import { AuthorPage } from '../authors/AuthorPage.tsx';
import { AuthorsList } from '../authors/AuthorsList.tsx';
import { searchAuthors } from '../authors/sort-authors.ts';
import { useMediaQuery } from '../reader/use-media-query.ts';
import { completerOf } from './completer.ts';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { type Emptiness, EmptyList } from './EmptyList.tsx';
import { ListTabs } from './ListTabs.tsx';
import { ListTools } from './ListTools.tsx';
import type { Library } from './library.ts';
import { standingName } from './list-names.ts';
import { durationText } from './reading-total.ts';
import type { RowActions } from './row-actions.ts';
import { rowHeightOf } from './row-height.ts';
import type { Layout } from './SavedLibrary.tsx';
import { type ListHandle, SavedList } from './SavedList.tsx';
import { SearchField } from './SearchField.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { SitesOverview } from './SitesOverview.tsx';
import { TagsOverview } from './TagsOverview.tsx';
import type { Listed } from './use-listed.ts';
import type { Selection } from './use-selection.ts';
import { type Overview, type View, viewKey } from './view.ts';

/** A sidebar as Firefox opens it. */
const NARROW = '(width < 300px)';
/** Letters of a found sentence before its word, in the one line there is for it. */
const LEAD = { page: 80, usual: 20, narrow: 5 } as const;

export interface LibraryBodyProps {
  library: Library;
  layout: Layout;
  view: View;
  onView: (view: View) => void;
  all: readonly Entry[];
  /** False while only the newest are known. */
  whole: boolean;
  tags: readonly Counted[];
  counts: Readonly<Record<StandingList, number>> | undefined;
  listed: Listed;
  selection: Selection;
  actions: RowActions;
  query: string;
  onQuery: (query: string) => void;
  minutes: number | undefined;
  onMinutes: (minutes: number | undefined) => void;
  list: { current: ListHandle | null };
  input: { current: HTMLInputElement | null };
  hrefOf: (entry: Entry) => string;
  storage: ComponentChildren;
  onOpenPage: ((view: View) => void) | undefined;
  saveShortcut: string;
}

/** What is between the surface's edges: the search, the lists' tools, and one list or overview. */
export function LibraryBody(props: LibraryBodyProps) {
  const { library, layout, view, onView, listed, selection, actions, query, minutes, list } = props;
  const key = viewKey(view);
  const isList = view.kind === 'list';
  const isAuthors = view.kind === 'overview' && view.of === 'authors';
  const searches = isList || isAuthors;
  const views = library.views.current.value;
  const complete = useMemo(() => completerOf(props.all), [props.all]);

  return (
    <>
      {layout === 'page' && <h1 class="library-title">{titleOf(view, listed)}</h1>}
      {searches && (
        <SearchField
          value={query}
          label={i18n.t(isAuthors ? 'saved.searchAuthors' : 'saved.search')}
          inputRef={props.input}
          complete={isList ? complete : undefined}
          onChange={props.onQuery}
          onFocus={isList ? listed.prepareSearch : undefined}
          onLeave={() => list.current?.moveTo('first')}
        />
      )}
      {selection.entries.length > 0 ? (
        <SelectionBar selection={selection} listed={listed.entries.length} actions={actions} />
      ) : (
        <div class="list-head">
          {layout !== 'page' && (
            <ListTabs
              view={view}
              counts={props.counts}
              onShow={onView}
              onShowStorage={props.storage === undefined ? props.onOpenPage : onView}
            />
          )}
          {isList && (
            <ListTools
              order={listed.order}
              onOrder={(order) => library.views.change(withOrder(views, listKey(view.list), order))}
              density={views.density}
              onDensity={
                layout === 'popup'
                  ? undefined
                  : (density) => library.views.change({ ...views, density })
              }
              minutes={minutes}
              onMinutes={props.onMinutes}
            />
          )}
        </div>
      )}
      {view.kind === 'list' && <ListHeading {...props} list={view.list} />}
      {!isList && layout !== 'page' && <h2 class="list-heading">{titleOf(view, listed)}</h2>}
      {minutes !== undefined && isList && (
        <p class="list-filter">
          <button type="button" class="list-filter__off" onClick={() => props.onMinutes(undefined)}>
            {i18n.t('saved.time.fits', [durationText(minutes)])}
            <X size={14} aria-hidden="true" />
            <span class="visually-hidden">{i18n.t('saved.time.any')}</span>
          </button>
        </p>
      )}
      {view.kind === 'list' ? (
        <ListOf
          {...props}
          list={view.list}
          handle={list}
          shown={`${key} ${query} ${minutes ?? ''}`}
        />
      ) : (
        <OverviewOf {...props} of={view.of} returned={view.returned} handle={list} />
      )}
    </>
  );
}

/** Above the articles of one tag, site or author: whose they are, and the way back. */
function ListHeading(props: Omit<LibraryBodyProps, 'list'> & { list: List }) {
  const { library, list, listed, onView, layout } = props;
  const { author, authors } = listed;
  if (list.name === 'author') {
    if (author === undefined) return null;
    const { people } = library;
    return (
      <AuthorPage
        key={list.of}
        author={author}
        others={authors.filter((other) => other !== author)}
        onBack={() => onView({ kind: 'overview', of: 'authors', returned: author.key })}
        onJoin={(other) =>
          void people.join([author.key, other.key], [author.person.name, other.person.name])
        }
        onPart={(join) => void people.part(join, [author.person.name, author.person.name])}
      />
    );
  }
  if (layout === 'page' || !(list.name === 'tag' || list.name === 'site')) {
    const isTab = ['unread', 'archive', 'favourites'].includes(list.name);
    return layout === 'page' || isTab ? null : (
      <h2 class="list-heading">{titleOf({ kind: 'list', list }, listed)}</h2>
    );
  }
  const of = list.name === 'tag' ? 'tags' : 'sites';
  return (
    <div class="list-heading">
      <button
        type="button"
        class="author-page__tool"
        onClick={() => onView({ kind: 'overview', of })}
      >
        <ArrowLeft class="author-page__back" size={16} aria-hidden="true" />
        {i18n.t(`saved.lists.${of}`)}
      </button>
      <h2 dir="auto">{titleOf({ kind: 'list', list }, listed)}</h2>
    </div>
  );
}

function ListOf(
  props: Omit<LibraryBodyProps, 'list'> & {
    list: List;
    handle: { current: ListHandle | null };
    shown: string;
  },
) {
  const { library, layout, list, listed, whole, query, minutes, handle, shown } = props;
  const isNarrow = useMediaQuery(NARROW);
  if (listed.entries.length === 0) {
    const isAllRemoved = whole && props.all.every(({ removedAt }) => removedAt !== undefined);
    if (isAllRemoved && list.name !== 'trash') {
      return <EmptyLibrary saveShortcut={props.saveShortcut} />;
    }
    return whole ? <EmptyList why={emptiness(list, listed, minutes)} query={query.trim()} /> : null;
  }
  const { density } = library.views.current.value;
  return (
    <SavedList
      entries={listed.entries}
      shown={shown}
      label={titleOf({ kind: 'list', list }, listed)}
      rowHeight={rowHeightOf({ layout, density, withExcerpts: listed.words.length > 0 })}
      density={layout === 'popup' ? 'comfortable' : density}
      handle={handle}
      selection={props.selection}
      colours={library.tagColours.value}
      words={listed.words}
      excerptOf={listed.excerptOf}
      excerptLead={layout === 'page' ? LEAD.page : LEAD[isNarrow ? 'narrow' : 'usual']}
      onDrawn={listed.onDrawn}
      hrefOf={props.hrefOf}
      actions={props.actions}
    />
  );
}

function OverviewOf(
  props: Omit<LibraryBodyProps, 'list'> & {
    of: Overview;
    returned: string | undefined;
    handle: { current: ListHandle | null };
  },
) {
  const { of, library, all, tags, listed, onView, whole, query, returned, handle } = props;
  const sites = useMemo(
    () => (of === 'sites' ? countSites(all, navigator.language) : []),
    [of, all],
  );
  if (of === 'storage') return <>{props.storage}</>;
  if (of === 'authors') {
    const found = searchAuthors(listed.authors, query);
    if (found.length === 0) {
      const why = listed.authors.length === 0 ? 'authors' : 'search';
      return whole ? <EmptyList why={why} query={query.trim()} /> : null;
    }
    return (
      <AuthorsList
        authors={found}
        handle={handle}
        returned={returned}
        onOpen={({ key }) => onView({ kind: 'list', list: { name: 'author', of: key } })}
      />
    );
  }
  if ((of === 'tags' ? tags : sites).length === 0) {
    return whole ? <EmptyList why={of} query="" /> : null;
  }
  return of === 'tags' ? (
    <TagsOverview
      tags={tags}
      colours={library.tagColours.value}
      articles={library.articles}
      handle={handle}
      onOpen={(tag) => onView({ kind: 'list', list: { name: 'tag', of: tag } })}
    />
  ) : (
    <SitesOverview
      sites={sites}
      handle={handle}
      onOpen={(site) => onView({ kind: 'list', list: { name: 'site', of: site } })}
    />
  );
}

function titleOf(view: View, { author, entries }: Listed): string {
  if (view.kind === 'overview') return i18n.t(`saved.lists.${view.of}`);
  const { list } = view;
  switch (list.name) {
    case 'tag':
      return list.of;
    case 'site':
      return entries[0]?.siteName || list.of;
    case 'author':
      return author?.person.name ?? i18n.t('saved.lists.authors');
    case 'all':
      return i18n.t('saved.title');
    default:
      return standingName(list.name);
  }
}

function emptiness(list: List, listed: Listed, minutes: number | undefined): Emptiness {
  if (listed.searchFailed) return 'searchFailed';
  if (listed.isSearched) return 'search';
  if (minutes !== undefined) return 'time';
  if (list.name === 'in-progress') return 'inProgress';
  return list.name === 'all' ? 'unread' : list.name;
}
