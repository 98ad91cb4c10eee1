import * as v from 'valibot';
import { expect, test } from 'vitest';
import { BodyRecordSchema, EntryRecordSchema } from '../../../core/library/records.ts';
import { readShard } from '../../../core/library/shard.ts';
import first from './stored/version-1.json' with { type: 'json' };

// What is on readers' disks stays as it is in this file. A change that makes these tests fail needs
// a new version and a migration, and a new example beside this one.
const [stored] = Object.values(first.list);

test('a list of version 1 is read whole', () => {
  expect(readShard(stored)).toEqual({ entries: stored?.entries, unreadable: [] });
});

test('a record of version 1 is read whole', () => {
  const [entry] = stored?.entries ?? [];
  const record = { version: 1, id: entry?.id, shard: 0, entry };
  expect(v.parse(EntryRecordSchema, record)).toEqual(record);
});

test('a body of version 1 is read whole', () => {
  expect(v.parse(BodyRecordSchema, first.body)).toEqual(first.body);
});
