import type { Entry } from './entry.ts';
import { isSameEntry } from './entry-patch.ts';
import type { EntryRecord } from './records.ts';

/** An entry as one of the two stores has it, with its place in the list. */
export type Placed = { readonly entry: Entry; readonly shard: number };

/**
 * What has to be put right where the list, the records and the bodies disagree; nothing when all is
 * well. A record is written before the list, so where both have an entry the record is right. An
 * entry that only one of them has is brought back to the other, and one without a body is marked.
 * In the order of saving, in which shards are filled.
 */
export function reconcile(
  listed: ReadonlyMap<string, Placed>,
  recorded: ReadonlyMap<string, EntryRecord>,
  bodies: ReadonlySet<string>,
): Placed[] {
  const wrong: Placed[] = [];
  for (const id of new Set([...listed.keys(), ...recorded.keys()])) {
    const inList = listed.get(id);
    const inRecord = recorded.get(id);
    const entry = inRecord?.entry ?? inList?.entry;
    const shard = inList?.shard ?? inRecord?.shard;
    if (entry === undefined || shard === undefined) continue;
    const right = { entry: marked(entry, bodies.has(id)), shard };
    if (!isSame(inList, right) || !isSame(inRecord, right)) wrong.push(right);
  }
  return wrong.sort((a, b) => a.entry.savedAt - b.entry.savedAt);
}

function marked(entry: Entry, hasText: boolean): Entry {
  const { textMissing, ...rest } = entry;
  return hasText ? rest : { ...rest, textMissing: textMissing ?? 'lost' };
}

function isSame(a: Placed | undefined, b: Placed): boolean {
  return a?.shard === b.shard && isSameEntry(a.entry, b.entry);
}
