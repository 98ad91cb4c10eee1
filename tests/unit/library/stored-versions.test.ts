import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readEntry } from '../../../core/library/entry-versions.ts';
import { BodyRecordSchema, readEntryRecord } from '../../../core/library/records.ts';
import { readShard } from '../../../core/library/shard.ts';
import first from './stored/version-1.json' with { type: 'json' };
import second from './stored/version-2.json' with { type: 'json' };

// What is on readers' disks stays as it is in these files. A change that makes these tests fail
// needs a new version and a migration, and a new example beside these.
const [firstShard] = Object.values(first.list);
const [secondShard] = Object.values(second.list);

test('a list of version 1 is read whole, as one of today', () => {
  expect(readShard(firstShard)).toEqual({ entries: [second.firstMigrated], unreadable: [] });
});

test('a list of version 2 is read whole', () => {
  expect(readShard(secondShard)).toEqual({ entries: secondShard?.entries, unreadable: [] });
});

test('a record of version 1 is read whole, as one of today', () => {
  const [entry] = firstShard?.entries ?? [];
  const record = { version: 1, id: entry?.id, shard: 3, entry };
  expect(readEntryRecord(record)).toEqual({
    version: 2,
    id: entry?.id,
    shard: 3,
    entry: second.firstMigrated,
  });
});

test('a record of version 2 is read whole', () => {
  expect(readEntryRecord(second.record)).toEqual(second.record);
});

test('a body of either version is read whole', () => {
  expect(v.parse(BodyRecordSchema, first.body)).toEqual(first.body);
});

test('an entry of a version that is not known yet is not read', () => {
  expect(readEntry({ ...secondShard?.entries[0], version: 3 })).toBeUndefined();
});
