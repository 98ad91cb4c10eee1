import type { Entry } from './entry.ts';

/** How long a removed article can be taken back, in milliseconds. */
export const TRASH_LIFETIME = 30 * 24 * 60 * 60 * 1000;

/** The entry moved to the trash. */
export function removed(entry: Entry, now: number): Entry {
  return { ...entry, removedAt: now };
}

/** The entry taken out of the trash. */
export function restored(entry: Entry): Entry {
  const { removedAt: _, ...kept } = entry;
  return kept;
}
