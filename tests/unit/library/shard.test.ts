import { describe, expect, test } from 'vitest';
import {
  EMPTY_SHARD,
  NewerLibraryError,
  parseShard,
  readShard,
  SHARD_VERSION,
  withEntry,
  withoutEntry,
} from '../../../core/library/shard.ts';
import { shardKey, shardOfKey } from '../../../core/library/shard-key.ts';
import { entryWith } from './entries.ts';

const UNREADABLE: readonly (readonly [what: string, stored: unknown])[] = [
  ['null', null],
  ['a string', 'entries'],
  ['a list', []],
  ['an object without a version', { entries: [] }],
  ['a version that is no number', { version: '1', entries: [] }],
  ['no list of entries', { version: SHARD_VERSION, entries: {} }],
];

describe('shardKey', () => {
  test.each([0, 1, 10, 4711])('names shard %i so that it is found again', (number) => {
    expect(shardOfKey(shardKey(number))).toBe(number);
  });

  test.each([
    'settings',
    'library/shard/',
    'library/shard/01',
    'library/shard/-1',
    'library/shard/1.5',
    'x/library/shard/1',
    '__proto__',
  ])('does not take %s for a shard', (key) => {
    expect(shardOfKey(key)).toBeUndefined();
  });
});

describe('parseShard', () => {
  test('takes what is absent as empty', () => {
    expect(parseShard(undefined)).toEqual(EMPTY_SHARD);
  });

  test.each(UNREADABLE)('has nothing for %s', (_, stored) => {
    expect(parseShard(stored)).toBeUndefined();
  });

  test('refuses what a newer version wrote', () => {
    const newer = { version: SHARD_VERSION + 1, entries: 'in another form' };
    expect(() => parseShard(newer)).toThrow(NewerLibraryError);
    expect(() => readShard(newer)).toThrow(NewerLibraryError);
  });
});

describe('readShard', () => {
  test('reads the entries around one that cannot be read, and reports that one', () => {
    const first = entryWith({ headline: 'First' });
    const last = entryWith({ headline: 'Last' });
    const broken = { ...entryWith({}), headline: 7 };
    const content = readShard({ version: SHARD_VERSION, entries: [first, broken, last] });
    expect(content).toEqual({ entries: [first, last], unreadable: [broken] });
  });

  test.each(UNREADABLE)('reports %s', (_, stored) => {
    expect(readShard(stored)).toEqual({ entries: [], unreadable: [stored] });
  });

  test('takes nothing from a prototype', () => {
    const stored = JSON.parse('{"__proto__":{"version":1,"entries":[]}}');
    expect(readShard(stored)).toEqual({ entries: [], unreadable: [stored] });
  });
});

describe('withEntry and withoutEntry', () => {
  const a = entryWith({ headline: 'A' });
  const b = entryWith({ headline: 'B' });
  const broken = { id: a.id, headline: 'half of A' };

  test('an entry is appended, then replaced where it stands', () => {
    const renamed = { ...a, headline: 'A, renamed' };
    const shard = withEntry(withEntry(withEntry(EMPTY_SHARD, a), b), renamed);
    expect(shard.entries).toEqual([renamed, b]);
  });

  test('an entry is taken out and its neighbours stay', () => {
    const shard = withoutEntry(withEntry(withEntry(EMPTY_SHARD, a), b), a.id);
    expect(shard.entries).toEqual([b]);
  });

  test('what cannot be read is neither replaced nor taken out, even under the same id', () => {
    const shard = { version: SHARD_VERSION, entries: [broken] } as const;
    expect(withEntry({ ...shard, entries: [...shard.entries] }, a).entries).toEqual([broken, a]);
    expect(withoutEntry({ ...shard, entries: [...shard.entries, a] }, a.id).entries).toEqual([
      broken,
    ]);
  });

  test('the shard that is given is left as it is', () => {
    const shard = withEntry(EMPTY_SHARD, a);
    withEntry(shard, { ...a, headline: 'changed' });
    withoutEntry(shard, a.id);
    expect(shard.entries).toEqual([a]);
    expect(EMPTY_SHARD.entries).toEqual([]);
  });
});
