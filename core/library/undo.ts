import type { Entry } from './entry.ts';

/** How an entry was before an operation, as far as the operation changed it. */
export type Earlier = {
  readonly id: string;
  /** The fields that were changed, as they were. */
  readonly set: Partial<Entry>;
  /** The fields that were not there before. */
  readonly unset: readonly (keyof Entry)[];
  /** The entry was not there before; taking the operation back moves it to the trash. */
  readonly isNew?: true;
};

/** What has to be known to take a change of an entry back; `before` undefined where it is new. */
export function earlierOf(before: Entry | undefined, after: Entry): Earlier {
  if (before === undefined) return { id: after.id, set: {}, unset: [], isNew: true };
  const set: Partial<Entry> = {};
  const unset: (keyof Entry)[] = [];
  for (const name of new Set([...namesOf(before), ...namesOf(after)])) {
    if (JSON.stringify(before[name]) === JSON.stringify(after[name])) continue;
    if (before[name] === undefined) unset.push(name);
    else Object.assign(set, { [name]: before[name] });
  }
  return { id: after.id, set, unset };
}

/**
 * The entry as it was before an operation; what other operations have changed of it since stays.
 * @param now milliseconds since the epoch
 */
export function takenBack(entry: Entry, earlier: Earlier, now: number): Entry {
  if (earlier.isNew) return { ...entry, removedAt: now };
  const back: Record<string, unknown> = { ...entry, ...earlier.set };
  for (const name of earlier.unset) delete back[name];
  return back as Entry;
}

function namesOf(entry: Entry): (keyof Entry)[] {
  return Object.keys(entry) as (keyof Entry)[];
}
