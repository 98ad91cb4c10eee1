import { expect, test, vi } from 'vitest';
import {
  createSavedArticles,
  type SavedArticles,
} from '../../../components/saved/saved-articles.ts';
import { NewerLibraryError } from '../../../core/library/shard.ts';
import { entry, memoryLibrary } from './entries.ts';

function headlines(articles: SavedArticles): string[] {
  const state = articles.state.value;
  return state.status === 'ready' ? state.entries.map(({ headline }) => headline) : [];
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('the list is read, and follows what others change', async () => {
  const [a, b] = [entry({ headline: 'a' }), entry({ headline: 'b' })];
  const library = memoryLibrary([a]);
  const articles = createSavedArticles(library.source);
  expect(articles.state.value.status).toBe('reading');
  await settled();
  expect(headlines(articles)).toEqual(['a']);
  library.setFromElsewhere([b, a]);
  expect(headlines(articles)).toEqual(['b', 'a']);
});

test('what is removed is gone from the list before storage has answered', async () => {
  const [a, b] = [entry({ headline: 'a' }), entry({ headline: 'b' })];
  const library = memoryLibrary([a, b]);
  const articles = createSavedArticles(library.source);
  await settled();
  const removing = articles.remove(a);
  expect(headlines(articles)).toEqual(['b']);
  expect(articles.notice.value).toBeUndefined();
  await removing;
  await settled();
  expect(headlines(articles)).toEqual(['b']);
  expect(articles.notice.value).toMatchObject({ event: 'removed', headline: 'a' });
});

test('undo brings back the last removed, then the one before', async () => {
  const entries = ['a', 'b', 'c'].map((headline) => entry({ headline }));
  const [a, b] = entries;
  if (a === undefined || b === undefined) throw new Error('three entries were made');
  const library = memoryLibrary(entries);
  const articles = createSavedArticles(library.source);
  await settled();
  await articles.remove(a);
  await articles.remove(b);
  await settled();
  await articles.undo();
  await settled();
  expect(headlines(articles)).toEqual(['b', 'c']);
  await articles.undo();
  await settled();
  expect(headlines(articles)).toEqual(['a', 'b', 'c']);
  await articles.undo();
  expect(articles.notice.value).toMatchObject({ event: 'restored', headline: 'a' });
});

test('an article that could not be removed comes back into view, and it is said', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const a = entry({ headline: 'a' });
  const library = memoryLibrary([a]);
  const articles = createSavedArticles({
    ...library.source,
    remove: () => Promise.reject(new Error('The disk is full')),
  });
  await settled();
  await articles.remove(a);
  expect(headlines(articles)).toEqual(['a']);
  expect(articles.notice.value?.event).toBe('remove-failed');
});

test('an undo that fails can be tried again', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const a = entry({ headline: 'a' });
  const library = memoryLibrary([a]);
  const restore = vi.fn(library.source.restore).mockRejectedValueOnce(new Error('busy'));
  const articles = createSavedArticles({ ...library.source, restore });
  await settled();
  await articles.remove(a);
  await articles.undo();
  expect(articles.notice.value?.event).toBe('restore-failed');
  await articles.undo();
  await settled();
  expect(headlines(articles)).toEqual(['a']);
});

test('an article restored by another window is seen again, though it was removed here', async () => {
  const a = entry({ headline: 'a' });
  const library = memoryLibrary([a]);
  const articles = createSavedArticles(library.source);
  await settled();
  await articles.remove(a);
  await settled();
  library.setFromElsewhere([a]);
  expect(headlines(articles)).toEqual(['a']);
});

test.each([
  [new Error('The disk is broken'), false],
  [new NewerLibraryError('newer'), true],
])('a library that cannot be read is said to be so: %s', (error, newer) => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const articles = createSavedArticles({
    ...memoryLibrary().source,
    watch(_, onError) {
      onError(error);
      return () => {};
    },
  });
  expect(articles.state.value).toEqual({ status: 'unreadable', newer });
});

test('the same action twice is told twice', async () => {
  const entries = [entry(), entry()];
  const [a, b] = entries;
  if (a === undefined || b === undefined) throw new Error('two entries were made');
  const articles = createSavedArticles(memoryLibrary(entries).source);
  await settled();
  await articles.remove(a);
  const first = articles.notice.value?.number;
  await articles.remove(b);
  expect(articles.notice.value?.number).not.toBe(first);
});
