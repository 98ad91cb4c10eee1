import { describe, expect, test } from 'vitest';
import { isInProgress, minutesLeft } from '../../../core/library/entry.ts';
import { isUndoable, patched } from '../../../core/library/entry-patch.ts';
import { tagName, withTagRenamed, withTags } from '../../../core/library/tags.ts';
import { entryWith } from './entries.ts';

const entry = entryWith({ tags: ['Boats'], progress: 0.5, timeRequired: 'PT10M' });

describe('a change of an entry', () => {
  test('that changes nothing gives the very same entry', () => {
    expect(patched(entry, { state: 'unread', addTags: ['boats'], note: ' ' }, 9)).toBe(entry);
  });

  test('to the end finishes it, once', () => {
    const finished = patched(entry, { progress: 1 }, 9);
    expect(finished).toMatchObject({ progress: 1, finishedAt: 9 });
    expect(patched(finished, { finished: true }, 10).finishedAt).toBe(9);
    expect(isInProgress(finished)).toBe(false);
  });

  test('to its beginning makes it one that has not been read', () => {
    const again = patched(patched(entry, { finished: true }, 9), { finished: false }, 10);
    expect(again.progress).toBe(0);
    expect(again).not.toHaveProperty('finishedAt');
  });

  test('is worth undoing unless reading made it by itself', () => {
    expect(isUndoable({ progress: 0.2, opened: true })).toBe(false);
    expect(isUndoable({ progress: 0.2, note: 'x' })).toBe(true);
  });
});

test('minutes that are left are those of the part that is', () => {
  expect(minutesLeft(entry)).toBe(5);
  expect(minutesLeft({ ...entry, progress: 0.95 })).toBe(1);
  expect(minutesLeft({ ...entry, progress: 1 })).toBe(0);
});

describe('tags', () => {
  test.each([
    ['  long   reads ', 'long reads'],
    ['#boats', 'boats'],
    [' ', undefined],
  ])('%j is written %j', (text, tag) => {
    expect(tagName(text)).toBe(tag);
  });

  test('are each there once, whatever their case', () => {
    expect(withTags(['Boats'], ['boats', 'SEA', 'sea', ''])).toEqual(['Boats', 'SEA']);
    expect(withTagRenamed(['a', 'b', 'c'], 'A', 'C')).toEqual(['C', 'b']);
  });
});
