import { ExternalLink, Trash2 } from 'lucide-preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { minutesRequired } from '../../core/article/article.ts';
import type { Entry } from '../../core/library/entry.ts';
import { AuthorFace } from '../AuthorFace.tsx';
import { durationText } from './reading-total.ts';
import { Thumbnail } from './Thumbnail.tsx';
import { webAddress } from './web-address.ts';

export interface SavedRowProps {
  entry: Entry;
  /** Its place in the whole list, from 0, and how long that list is. */
  index: number;
  count: number;
  /** CSS pixels from the top of the list. */
  top: number;
  /** The one row that Tab reaches; the arrows move it. */
  current: boolean;
  href: string;
  linkRef: (link: HTMLAnchorElement | null) => void;
  onOpen: () => void;
  onRemove: () => void;
  onFocus: () => void;
}

/** One saved article in a list. */
export function SavedRow(props: SavedRowProps) {
  const { entry, index, count, top, current, href, onOpen, onRemove } = props;
  const metaId = useId();
  const tabIndex = current ? 0 : -1;
  const original = webAddress(entry.url);
  const [author, ...others] = entry.author;

  const open = (event: MouseEvent) => {
    // Ctrl, Shift and the middle button keep the meaning they have on every link.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button > 0)
      return;
    event.preventDefault();
    onOpen();
  };

  return (
    <li
      class="saved-row"
      style={{ top: `${top}px` }}
      aria-setsize={count}
      aria-posinset={index + 1}
      onFocusCapture={props.onFocus}
    >
      <Thumbnail entry={entry} />
      <div class="saved-row-text" dir={entry.dir === 'auto' ? undefined : entry.dir}>
        <a
          ref={props.linkRef}
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
          <span>{entry.headline}</span>
        </a>
        <p class="saved-row-meta" id={metaId}>
          {author !== undefined && <AuthorFace person={author} size={18} />}
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
          <span aria-hidden="true">·</span>
          <bdi>{durationText(minutesRequired(entry.timeRequired))}</bdi>
        </p>
      </div>
      <div class="saved-row-actions">
        {original !== undefined && (
          <a
            class="icon-button"
            href={original}
            target="_blank"
            rel="noopener noreferrer"
            referrerpolicy="no-referrer"
            tabIndex={tabIndex}
            title={i18n.t('saved.openOriginal')}
            aria-label={i18n.t('saved.openOriginalOf', { title: entry.headline })}
          >
            <ExternalLink size={18} aria-hidden="true" />
          </a>
        )}
        <button
          type="button"
          class="icon-button"
          tabIndex={tabIndex}
          title={i18n.t('saved.remove')}
          aria-label={i18n.t('saved.removeOf', { title: entry.headline })}
          onClick={onRemove}
        >
          <Trash2 size={18} aria-hidden="true" />
        </button>
      </div>
    </li>
  );
}
