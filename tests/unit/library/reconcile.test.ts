import { expect, test } from 'vitest';
import type { Entry } from '../../../core/library/entry.ts';
import { reconcile } from '../../../core/library/reconcile.ts';
import { entryRecord } from '../../../core/library/records.ts';
import { entryWith } from './entries.ts';

const entry = entryWith();

function listed(found: Entry, shard = 0) {
  return new Map([[found.id, { entry: found, shard }]]);
}

function recorded(found: Entry, shard = 0) {
  return new Map([[found.id, entryRecord(found, shard)]]);
}

const NONE = new Map();
const bodies = new Set([entry.id]);

test('has nothing to say where all agree', () => {
  expect(reconcile(listed(entry), recorded(entry), bodies)).toEqual([]);
  expect(reconcile(NONE, NONE, new Set())).toEqual([]);
});

test('the order of fields is no difference', () => {
  const turned = Object.fromEntries(Object.entries(entry).reverse()) as Entry;
  expect(reconcile(listed(turned), recorded(entry), bodies)).toEqual([]);
});

test.each([
  ['the list', NONE, recorded(entry)],
  ['the records', listed(entry), NONE],
])('brings an entry back that %s has lost', (_, list, records) => {
  expect(reconcile(list, records, bodies)).toEqual([{ entry, shard: 0 }]);
});

test('believes the record where the two differ, and the list where it lists', () => {
  const older = { ...entry, headline: 'As it was' };
  expect(reconcile(listed(older, 2), recorded(entry, 1), bodies)).toEqual([{ entry, shard: 2 }]);
});

test('marks an entry without a body, once', () => {
  const marked = { ...entry, textMissing: 'lost' as const };
  expect(reconcile(listed(entry), recorded(entry), new Set())).toEqual([
    { entry: marked, shard: 0 },
  ]);
  expect(reconcile(listed(marked), recorded(marked), new Set())).toEqual([]);
});

test('leaves the mark of a text that is awaited', () => {
  const awaited = { ...entry, textMissing: 'awaited' as const };
  expect(reconcile(listed(awaited), recorded(awaited), new Set())).toEqual([]);
});

test('takes the mark off an entry whose body is there', () => {
  const marked = { ...entry, textMissing: 'lost' as const };
  expect(reconcile(listed(marked), recorded(marked), bodies)).toEqual([{ entry, shard: 0 }]);
});
