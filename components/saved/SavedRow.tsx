import { Archive, CloudDownload, Star, StickyNote, TriangleAlert } from 'lucide-preact';
import { Component } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { minutesRequired } from '../../core/article/article.ts';
import { type Entry, isInProgress, minutesLeft } from '../../core/library/entry.ts';
import { type TagColour, tagKey } from '../../core/library/tags.ts';
import { TRASH_LIFETIME } from '../../core/library/trash.ts';
import { type Excerpt, marksIn, startingNear } from '../../core/search/excerpt.ts';
import { LocalFace } from './LocalFace.tsx';
import { Marked } from './Marked.tsx';
import { RowTools } from './RowTools.tsx';
import { durationText } from './reading-total.ts';
import type { RowActions } from './row-actions.ts';
import { TagChip } from './TagChip.tsx';
import { Thumbnail } from './Thumbnail.tsx';

export interface SavedRowProps {
  entry: Entry;
  /** Its place in the whole list, from 0. */
  index: number;
  /** CSS pixels from the top of the list. */
  top: number;
  /** The one row that Tab reaches; the arrows move it. */
  current: boolean;
  selected: boolean;
  /** Something is selected: a click selects too. */
  selecting: boolean;
  colours: ReadonlyMap<string, TagColour>;
  /** What was searched for, folded. */
  words: readonly string[];
  /** The sentence in which a search has found it. */
  excerpt: Excerpt | undefined;
  /** Letters before the word that was found, in the one line there is for its sentence. */
  excerptLead: number;
  href: string;
  actions: RowActions;
  linkRef: (link: HTMLAnchorElement | null) => void;
  /** @param range up to this row from the one selected last */
  onSelect: (range: boolean) => void;
  onFocus: () => void;
}

/** What a row shows; what it tells of may be another function each time. */
const SHOWN = [
  'entry',
  'index',
  'top',
  'current',
  'selected',
  'selecting',
  'colours',
  'words',
  'excerpt',
  'excerptLead',
  'href',
  'actions',
] as const satisfies readonly (keyof SavedRowProps)[];

/** One saved article in a list. Drawn again only when it shows something else, since all are asked at each keystroke. */
export class SavedRow extends Component<SavedRowProps> {
  override shouldComponentUpdate(next: SavedRowProps): boolean {
    return SHOWN.some((name) => next[name] !== this.props[name]);
  }

  override render(props: SavedRowProps) {
    return <Row {...props} />;
  }
}

function Row(props: SavedRowProps) {
  const { entry, index, top, current, selected, selecting, colours, words, excerpt, href } = props;
  const { excerptLead, actions, linkRef, onSelect, onFocus } = props;
  const metaId = useId();
  const tabIndex = current ? 0 : -1;

  const open = (event: MouseEvent) => {
    // Ctrl and the middle button keep the meaning they have on every link.
    if (event.ctrlKey || event.metaKey || event.altKey || event.button > 0) return;
    if (!selecting && event.shiftKey) return;
    event.preventDefault();
    if (selecting) onSelect(event.shiftKey);
    else actions.open(entry);
  };

  return (
    <tr
      class="saved-row"
      style={{ top: `${top}px` }}
      aria-rowindex={index + 1}
      aria-selected={selected}
      data-selected={selected ? '' : undefined}
      onFocusCapture={onFocus}
    >
      <td class="saved-row-select">
        <Thumbnail entry={entry} />
        <input
          type="checkbox"
          class="saved-row-check"
          tabIndex={tabIndex}
          checked={selected}
          aria-label={i18n.t('saved.select', { title: entry.headline })}
          onClick={({ shiftKey }) => onSelect(shiftKey)}
        />
        {isInProgress(entry) && (
          <span class="saved-row-progress" aria-hidden="true">
            <span style={{ inlineSize: `${Math.round(entry.progress * 100)}%` }} />
          </span>
        )}
      </td>
      <td class="saved-row-text" dir={entry.dir === 'auto' ? undefined : entry.dir}>
        <a
          ref={linkRef}
          class="saved-row-title"
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          tabIndex={tabIndex}
          aria-describedby={metaId}
          lang={entry.inLanguage}
          dir={entry.dir}
          title={entry.headline}
          onClick={open}
        >
          <span>
            <Marked
              text={entry.headline}
              marks={words.length === 0 ? [] : marksIn(entry.headline, words)}
            />
          </span>
        </a>
        {excerpt && (
          <p class="saved-row-excerpt" dir="auto">
            <Marked {...startingNear(excerpt, excerptLead)} />
          </p>
        )}
        <p class="saved-row-meta" id={metaId}>
          <Marks entry={entry} />
          <Source entry={entry} />
          <span aria-hidden="true">·</span>
          <bdi class="saved-row-time">{timeText(entry)}</bdi>
          {entry.tags.length > 0 && (
            <span class="saved-row-tags">
              {entry.tags.map((tag) => (
                <TagChip key={tag} tag={tag} colour={colours.get(tagKey(tag))} />
              ))}
            </span>
          )}
        </p>
      </td>
      <td class="saved-row-actions">
        <RowTools entry={entry} tabIndex={tabIndex} actions={actions} />
      </td>
    </tr>
  );
}

/** What a look at the row should tell: favourite, archived, with a note, fetched without a tab. */
function Marks({ entry }: { entry: Entry }) {
  const marks = [
    entry.favourite && ([Star, 'saved.isFavourite', 'saved-row-star'] as const),
    entry.state === 'archived' && ([Archive, 'saved.isArchived', ''] as const),
    entry.note !== undefined && ([StickyNote, 'saved.hasNote', ''] as const),
    entry.isAsServed && ([CloudDownload, 'saved.asServed', ''] as const),
  ].filter((mark) => mark !== false && mark !== undefined);
  return (
    <>
      {marks.map(([Icon, key, name]) => (
        <span key={key} class={`saved-row-mark ${name}`} title={i18n.t(key)}>
          <Icon size={13} aria-hidden="true" />
          <span class="visually-hidden">{i18n.t(key)}</span>
        </span>
      ))}
    </>
  );
}

function Source({ entry }: { entry: Entry }) {
  const [author, ...others] = entry.author;
  if (entry.textMissing !== undefined) {
    return (
      <span class="saved-row-missing">
        <TriangleAlert size={13} aria-hidden="true" />
        <span>{i18n.t(`saved.textMissing.${entry.textMissing}`)}</span>
      </span>
    );
  }
  return (
    <>
      {author !== undefined && <LocalFace person={author} entry={entry} size={18} />}
      <span class="saved-row-source">
        {author !== undefined && (
          <>
            <bdi>
              {others.length === 0
                ? author.name
                : i18n.t('saved.authorAndOthers', { name: author.name, count: others.length })}
            </bdi>
            <span aria-hidden="true"> · </span>
          </>
        )}
        <bdi>{entry.siteName}</bdi>
      </span>
    </>
  );
}

/** Minutes it takes, or that are left; in the trash, how long it can be brought back. */
function timeText(entry: Entry): string {
  if (entry.removedAt !== undefined) {
    const days = Math.ceil((entry.removedAt + TRASH_LIFETIME - Date.now()) / 86_400_000);
    return i18n.t('saved.daysLeft', Math.max(0, days), [String(Math.max(0, days))]);
  }
  return isInProgress(entry)
    ? i18n.t('saved.timeLeft', [durationText(minutesLeft(entry))])
    : durationText(minutesRequired(entry.timeRequired));
}
