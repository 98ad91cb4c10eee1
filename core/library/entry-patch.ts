import * as v from 'valibot';
import { type Entry, STATES } from './entry.ts';
import { withoutTags, withTags } from './tags.ts';

/** What a surface may change of an entry. What is left out stays. */
export const EntryPatchSchema = v.object({
  state: v.exactOptional(v.picklist(STATES)),
  favourite: v.exactOptional(v.boolean()),
  addTags: v.exactOptional(v.array(v.string())),
  removeTags: v.exactOptional(v.array(v.string())),
  /** Empty takes the note away. */
  note: v.exactOptional(v.string()),
  /** How far it has been read, from 0 to 1; at 1 it is finished. */
  progress: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** It is being opened now. */
  opened: v.exactOptional(v.literal(true)),
  /** Finished now; or to be read again from its beginning. */
  finished: v.exactOptional(v.boolean()),
});
export type EntryPatch = v.InferOutput<typeof EntryPatchSchema>;

/** False for what reading does by itself, which nobody wants to undo. */
export function isUndoable(patch: EntryPatch): boolean {
  return !Object.keys(patch).every((name) => name === 'progress' || name === 'opened');
}

/**
 * The entry with a patch applied; the very same object where nothing changes.
 * @param now milliseconds since the epoch
 */
export function patched(entry: Entry, patch: EntryPatch, now: number): Entry {
  const next: Entry = { ...entry };
  if (patch.state !== undefined) next.state = patch.state;
  if (patch.favourite !== undefined) next.favourite = patch.favourite;
  if (patch.removeTags) next.tags = withoutTags(next.tags, patch.removeTags);
  if (patch.addTags) next.tags = withTags(next.tags, patch.addTags);
  if (patch.note !== undefined) {
    if (patch.note.trim() === '') delete next.note;
    else next.note = patch.note;
  }
  if (patch.opened) next.openedAt = now;
  if (patch.progress !== undefined) next.progress = patch.progress;
  if (patch.finished === false) {
    next.progress = 0;
    delete next.finishedAt;
  }
  if (patch.finished === true || patch.progress === 1) {
    next.progress = 1;
    next.finishedAt ??= now;
  }
  return isSameEntry(entry, next) ? entry : next;
}

/** Whether two entries say the same, whatever the order of their fields. */
export function isSameEntry(one: Entry, other: Entry): boolean {
  return canonical(one) === canonical(other);
}

function canonical(entry: Entry): string {
  return JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
}
