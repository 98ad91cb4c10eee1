import {
  Archive,
  ArchiveRestore,
  Download,
  ExternalLink,
  ListChecks,
  Star,
  Tag,
  Trash2,
  Undo2,
  X,
} from 'lucide-preact';
import { i18n } from '#i18n';
import type { Entry } from '../../core/library/entry.ts';
import { countText } from './list-names.ts';
import type { RowActions } from './row-actions.ts';
import type { Selection } from './use-selection.ts';

/** Tabs that are opened at once, at the most: more would bury the window. */
const MOST_TABS = 20;

/** What can be done to the selected articles together; in place of the lists' own tools. */
export function SelectionBar({
  selection,
  listed,
  actions,
}: {
  selection: Selection;
  /** How many there are to be selected. */
  listed: number;
  actions: RowActions;
}) {
  const { entries } = selection;
  const inTrash = entries[0]?.removedAt !== undefined;
  const allArchived = entries.every(({ state }) => state === 'archived');
  const tool = (Icon: typeof Archive, label: string, act: (entries: readonly Entry[]) => void) => (
    <button
      type="button"
      class="icon-button"
      title={label}
      aria-label={label}
      onClick={() => act(entries)}
    >
      <Icon size={18} aria-hidden="true" />
    </button>
  );
  return (
    <div class="selection-bar" role="toolbar" aria-label={i18n.t('saved.selection.title')}>
      <button
        type="button"
        class="icon-button"
        title={i18n.t('saved.selection.clear')}
        aria-label={i18n.t('saved.selection.clear')}
        onClick={selection.clear}
      >
        <X size={18} aria-hidden="true" />
      </button>
      <span class="selection-bar__count" aria-live="polite">
        <span class="selection-bar__number" aria-hidden="true">
          {countText(entries.length)}
        </span>
        <span class="selection-bar__words">
          {i18n.t('saved.selection.count', entries.length, [countText(entries.length)])}
        </span>
      </span>
      {entries.length < listed &&
        tool(ListChecks, i18n.t('saved.selection.all'), selection.selectAll)}
      {inTrash ? (
        <>
          {tool(Undo2, i18n.t('saved.do.restore'), actions.restore)}
          {tool(Trash2, i18n.t('saved.do.erase'), actions.erase)}
        </>
      ) : (
        <>
          {tool(Star, i18n.t('saved.do.favour'), actions.favour)}
          {allArchived
            ? tool(ArchiveRestore, i18n.t('saved.do.unarchive'), actions.archive)
            : tool(Archive, i18n.t('saved.do.archive'), actions.archive)}
          {tool(Tag, i18n.t('saved.do.tag'), actions.tag)}
          {tool(Download, i18n.t('saved.do.export'), actions.exportEntries)}
          {entries.length <= MOST_TABS &&
            tool(ExternalLink, i18n.t('saved.do.open'), (all) => {
              for (const entry of all) actions.open(entry);
            })}
          {tool(Trash2, i18n.t('saved.do.remove'), actions.remove)}
        </>
      )}
    </div>
  );
}
