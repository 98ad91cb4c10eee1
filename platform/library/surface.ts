import { sendMessage } from '../messages.ts';
import type { RequestOf } from '../protocol.ts';
import { exportEntries } from './export-entries.ts';
import { watchJoins } from './joins.ts';
import { watchEntries } from './list.ts';
import { openPictures } from './pictures.ts';
import { openSearch } from './search.ts';
import { watchTagColours } from './tags.ts';
import { watchViews, writeViews } from './views.ts';

/** What a surface that shows the library reads, and whom it asks to change it. */
export const librarySource = {
  articles: {
    watch: watchEntries,
    update: (ids: readonly string[], patch: RequestOf<'library/update'>['patch']) =>
      sendMessage('library/update', { ids: [...ids], patch }),
    remove: (ids: readonly string[]) => sendMessage('library/remove', { ids: [...ids] }),
    restore: (ids: readonly string[]) => sendMessage('library/restore', { ids: [...ids] }),
    erase: (ids: readonly string[]) => sendMessage('library/erase', { ids: [...ids] }),
    undo: (token: string) => sendMessage('library/undo', { token }),
    renameTag: (from: string, to: string) => sendMessage('tags/rename', { from, to }),
    deleteTag: (tag: string) => sendMessage('tags/delete', { tag }),
    colourTag: (tag: string, colour: RequestOf<'tags/colour'>['colour']) =>
      sendMessage('tags/colour', { tag, colour }),
  },
  people: {
    watch: watchJoins,
    join: (join: RequestOf<'people/join'>['join']) => sendMessage('people/join', { join }),
    part: (join: RequestOf<'people/part'>['join']) => sendMessage('people/part', { join }),
  },
  watchTagColours,
  watchViews,
  writeViews,
  openSearch,
  pictures: openPictures(),
  exportEntries,
};
