import * as v from 'valibot';
import { type EntryRecord, readEntryRecord } from '../../core/library/records.ts';

/** A stored record as what it should be. Undefined for one that is absent or cannot be read. */
export function parsed<Schema extends v.GenericSchema>(
  schema: Schema,
  stored: unknown,
): v.InferOutput<Schema> | undefined {
  if (stored === undefined) return undefined;
  const result = v.safeParse(schema, stored);
  if (!result.success) console.error('A record cannot be read', v.flatten(result.issues));
  return result.success ? result.output : undefined;
}

/** A stored entry's record, of any version. Undefined for one that is absent or cannot be read. */
export function parsedRecord(stored: unknown): EntryRecord | undefined {
  const record = readEntryRecord(stored);
  if (stored !== undefined && !record) console.error('A record of an entry cannot be read');
  return record;
}
