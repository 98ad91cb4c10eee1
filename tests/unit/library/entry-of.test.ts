import * as v from 'valibot';
import { expect, test } from 'vitest';
import { canonicalKey, KEY_VERSION } from '../../../core/library/canonical-key.ts';
import { EntrySchema } from '../../../core/library/entry.ts';
import { entryOf } from '../../../core/library/entry-of.ts';
import { removed, restored } from '../../../core/library/trash.ts';
import { articleWith } from './entries.ts';

const full = articleWith({
  canonicalUrl: 'https://harbour.example/2026/the-tide-table',
  url: 'https://harbour.example/2026/the-tide-table?utm_source=mail',
  siteIcon: 'https://harbour.example/icon.png',
  inLanguage: 'en-GB',
  image: 'https://harbour.example/ferry.jpg',
  datePublished: '2026-01-01',
});

test('lists what the article says, and nothing of its text', () => {
  const entry = entryOf(full, 1000);
  expect(entry).toMatchObject({
    key: canonicalKey(full.url, full.canonicalUrl),
    keyVersion: KEY_VERSION,
    url: full.url,
    headline: 'The Tide Table',
    siteIcon: full.siteIcon,
    inLanguage: 'en-GB',
    image: full.image,
    datePublished: '2026-01-01',
    savedAt: 1000,
    updatedAt: 1000,
  });
  expect(JSON.stringify(entry)).not.toContain('ferry leaves');
});

test('is what the schema of stored entries takes, whole', () => {
  for (const article of [full, articleWith()]) {
    const entry = entryOf(article, 1000);
    expect(v.parse(EntrySchema, entry)).toEqual(entry);
  }
});

test('two entries have two ids', () => {
  expect(entryOf(full, 1).id).not.toBe(entryOf(full, 1).id);
});

test('an article saved again keeps its id and the time it was saved, and takes the new words', () => {
  const known = entryOf(full, 1000);
  const entry = entryOf({ ...full, headline: 'The Tide Table, corrected' }, 2000, known);
  expect(entry).toEqual({ ...known, headline: 'The Tide Table, corrected', updatedAt: 2000 });
});

test('what an article no longer says is no longer listed', () => {
  const known = entryOf(full, 1000);
  expect(entryOf(articleWith(), 2000, known)).not.toHaveProperty('image');
});

test('an article saved again from the trash is new in the list', () => {
  const known = removed(entryOf(full, 1000), 1500);
  const entry = entryOf(full, 2000, known);
  expect(entry).toMatchObject({ id: known.id, savedAt: 2000 });
  expect(entry).not.toHaveProperty('removedAt');
});

test('restoring takes back removing, to the letter', () => {
  const entry = entryOf(full, 1000);
  expect(restored(removed(entry, 2000))).toEqual(entry);
});
