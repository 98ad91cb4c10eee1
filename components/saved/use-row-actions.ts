import { useMemo, useState } from 'preact/hooks';
import type { Entry } from '../../core/library/entry.ts';
import { saveFile } from '../library/save-file.ts';
import type { RowActions } from './row-actions.ts';
import type { SavedArticles } from './saved-articles.ts';

/** A dialog about articles that is open. */
export type Asking =
  | { readonly about: 'tags' | 'erase'; readonly ids: readonly string[] }
  | { readonly about: 'note'; readonly id: string };

export interface RowActionsOptions {
  articles: SavedArticles;
  onOpen: (entry: Entry) => void;
  /** Makes a file of articles. */
  exportEntries: (entries: readonly Entry[]) => Promise<{ file: Blob; name: string }>;
}

/** What rows, keys and selections do; those that ask something first open a dialog. */
export function useRowActions({ articles, onOpen, exportEntries }: RowActionsOptions): {
  actions: RowActions;
  asking: Asking | undefined;
  ask: (asking: Asking | undefined) => void;
} {
  const [asking, ask] = useState<Asking>();
  const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id);
  const actions = useMemo<RowActions>(
    () => ({
      open: onOpen,
      archive(entries) {
        const back = entries.every(({ state }) => state === 'archived');
        void articles.update(
          entries,
          { state: back ? 'unread' : 'archived' },
          back ? 'unarchived' : 'archived',
        );
      },
      favour(entries) {
        const off = entries.every(({ favourite }) => favourite);
        void articles.update(entries, { favourite: !off }, off ? 'unfavoured' : 'favoured');
      },
      finish(entries) {
        const again = entries.every(({ finishedAt }) => finishedAt !== undefined);
        void articles.update(entries, { finished: !again }, again ? 'unfinished' : 'finished');
      },
      tag: (entries) => ask({ about: 'tags', ids: idsOf(entries) }),
      note: ({ id }) => ask({ about: 'note', id }),
      remove: (entries) => void articles.remove(entries),
      restore: (entries) => void articles.restore(entries),
      erase: (entries) => ask({ about: 'erase', ids: idsOf(entries) }),
      copyLinks(entries) {
        const text = entries.map(({ url }) => url).join('\n');
        navigator.clipboard.writeText(text).then(
          () => articles.tell('linkCopied', entries),
          (error: unknown) => console.warn('The address could not be copied.', error),
        );
      },
      exportEntries(entries) {
        exportEntries(entries).then(
          ({ file, name }) => {
            saveFile(file, name);
            articles.tell('exported', entries);
          },
          (error: unknown) => {
            console.warn('The articles could not be exported.', error);
            articles.tell('exported', entries, 'failed');
          },
        );
      },
    }),
    [articles],
  );
  return { actions, asking, ask };
}
