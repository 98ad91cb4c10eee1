import { Maximize2 } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { countText } from './list-names.ts';
import { durationText, totalMinutesLeft } from './reading-total.ts';
import type { Listed } from './use-listed.ts';
import type { View } from './view.ts';

/** What the list comes to, the keys, and the way to more room. */
export function LibraryFooter(props: {
  view: View;
  listed: Listed;
  whole: boolean;
  onHelp: () => void;
  onOpenPage: (() => void) | undefined;
}) {
  const { view, listed, whole, onHelp, onOpenPage } = props;
  const minutes = useMemo(() => totalMinutesLeft(listed.entries), [listed.entries]);
  return (
    <footer class="saved-footer">
      <span aria-live="polite" dir="auto">
        {whole && totalText(view, listed, minutes)}
      </span>
      <span class="saved-footer__tools">
        {onOpenPage && (
          <button
            type="button"
            class="icon-button"
            title={i18n.t('saved.openPage')}
            aria-label={i18n.t('saved.openPage')}
            onClick={onOpenPage}
          >
            <Maximize2 size={16} aria-hidden="true" />
          </button>
        )}
        <button
          type="button"
          class="icon-button"
          title={i18n.t('saved.keys.title')}
          aria-label={i18n.t('saved.keys.title')}
          aria-haspopup="dialog"
          onClick={onHelp}
        >
          <span class="key" aria-hidden="true">
            ?
          </span>
        </button>
      </span>
    </footer>
  );
}

function totalText(view: View, listed: Listed, minutes: number): string {
  const { entries, count, authors, isSearched, indexed } = listed;
  if (isSearched && indexed) {
    return i18n.t('saved.indexing', [countText(indexed.done), countText(indexed.all)]);
  }
  if (view.kind === 'overview') {
    return view.of === 'authors'
      ? i18n.t('saved.authorCount', authors.length, [countText(authors.length)])
      : '';
  }
  const shown = entries.length;
  const name = view.list.name === 'unread' && !isSearched ? 'saved.unreadCount' : 'saved.articles';
  const counted =
    isSearched || shown === count
      ? i18n.t(name, shown, [countText(shown)])
      : i18n.t('saved.countFound', [countText(shown), countText(count)]);
  if (shown === 0 || view.list.name === 'trash') return counted;
  return `${counted} · ${i18n.t('saved.ofReading', [durationText(minutes)])}`;
}
