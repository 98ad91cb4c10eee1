import * as v from 'valibot';
import { ENTRY_VERSION, type Entry, EntrySchema, lastingFields } from './entry.ts';

/** Entries before there were states, tags and progress. */
const FirstEntrySchema = v.object({
  version: v.literal(1),
  ...lastingFields,
  textMissing: v.exactOptional(v.literal(true)),
});

function fromFirst({ textMissing, ...first }: v.InferOutput<typeof FirstEntrySchema>): Entry {
  return {
    ...first,
    version: ENTRY_VERSION,
    originalUrl: first.url,
    addresses: [first.url],
    state: 'unread',
    favourite: false,
    tags: [],
    progress: 0,
    ...(textMissing && { textMissing: 'lost' as const }),
  };
}

/**
 * An entry of any version as one of today's; undefined for what cannot be read.
 * What is stored stays as it is until the entry is changed.
 */
export function readEntry(stored: unknown): Entry | undefined {
  const entry = v.safeParse(EntrySchema, stored);
  if (entry.success) return entry.output;
  const first = v.safeParse(FirstEntrySchema, stored);
  return first.success ? fromFirst(first.output) : undefined;
}
