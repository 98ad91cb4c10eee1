import type { Entry } from '../library/entry.ts';
import { withTags } from '../library/tags.ts';

/**
 * An entry of the library with what a backup knows besides. Nothing that is there is overwritten:
 * tags come together, a note, times and progress come where there are none. The very same object
 * where the backup knows nothing more.
 */
export function withEntryFromBackup(here: Entry, there: Entry): Entry {
  const tags = withTags(here.tags, there.tags);
  const addresses = [...new Set([...here.addresses, ...there.addresses])];
  const merged: Entry = {
    ...here,
    tags,
    addresses,
    favourite: here.favourite || there.favourite,
    savedAt: Math.min(here.savedAt, there.savedAt),
    progress: here.progress > 0 ? here.progress : there.progress,
    ...lacking(here, there),
  };
  const isMore =
    tags.length > here.tags.length ||
    addresses.length > here.addresses.length ||
    merged.favourite !== here.favourite ||
    merged.savedAt !== here.savedAt ||
    merged.progress !== here.progress ||
    Object.keys(lacking(here, there)).length > 0;
  return isMore ? merged : here;
}

function lacking(here: Entry, there: Entry): Partial<Entry> {
  const { note, openedAt, finishedAt } = there;
  return {
    ...(here.note === undefined && note !== undefined && { note }),
    ...(here.openedAt === undefined && openedAt !== undefined && { openedAt }),
    ...(here.finishedAt === undefined && finishedAt !== undefined && { finishedAt }),
  };
}
