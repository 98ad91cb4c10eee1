import { i18n } from '#i18n';
import type { Entry } from '../../core/library/entry.ts';
import type { TagColour } from '../../core/library/tags.ts';
import type { Counted } from '../../core/lists/counts.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { countText } from './list-names.ts';
import { NoteDialog } from './NoteDialog.tsx';
import type { SavedArticles } from './saved-articles.ts';
import { TagDialog } from './TagDialog.tsx';
import type { Asking } from './use-row-actions.ts';

/** The dialog that is open, if one is, on the articles as they are now. */
export function RowDialogs(props: {
  asking: Asking | undefined;
  /** All there are, those in the trash too. */
  entries: readonly Entry[];
  tags: readonly Counted[];
  colours: ReadonlyMap<string, TagColour>;
  articles: SavedArticles;
  onClose: () => void;
}) {
  const { asking, entries, tags, colours, articles, onClose } = props;
  if (asking === undefined) return null;
  if (asking.about === 'note') {
    const entry = entries.find(({ id }) => id === asking.id);
    if (entry === undefined) return null;
    return (
      <NoteDialog
        entry={entry}
        onKeep={(note) => void articles.update([entry], { note }, 'noted')}
        onClose={onClose}
      />
    );
  }
  const ids = new Set(asking.ids);
  const meant = entries.filter(({ id }) => ids.has(id));
  if (asking.about === 'tags') {
    return (
      <TagDialog
        entries={meant}
        tags={tags}
        colours={colours}
        onTag={(tag, on) =>
          void articles.update(
            meant,
            on ? { addTags: [tag] } : { removeTags: [tag] },
            on ? 'tagged' : 'untagged',
          )
        }
        onClose={onClose}
      />
    );
  }
  return (
    <ConfirmDialog
      title={i18n.t('saved.erase.title', meant.length, [countText(meant.length)])}
      what={i18n.t('saved.erase.what')}
      yes={i18n.t('saved.do.erase')}
      onYes={() => void articles.erase(meant)}
      onClose={onClose}
    />
  );
}
