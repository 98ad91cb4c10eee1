import { expect, test, vi } from 'vitest';
import {
  createSavedArticles,
  type SavedArticles,
} from '../../../components/saved/saved-articles.ts';
import type { Entry } from '../../../core/library/entry.ts';
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
  const removing = articles.remove([a]);
  expect(headlines(articles)).toEqual(['b']);
  expect(articles.notice.value).toBeUndefined();
  await removing;
  await settled();
  expect(headlines(articles)).toEqual(['b']);
  expect(articles.notice.value).toMatchObject({
    deed: 'removed',
    outcome: 'done',
    count: 1,
    name: 'a',
  });
});

test('undo brings back the last removed, then the one before', async () => {
  const entries = ['a', 'b', 'c'].map((headline) => entry({ headline }));
  const [a, b] = entries;
  if (a === undefined || b === undefined) throw new Error('three entries were made');
  const library = memoryLibrary(entries);
  const articles = createSavedArticles(library.source);
  await settled();
  await articles.remove([a]);
  await articles.remove([b]);
  await settled();
  await articles.undo();
  await settled();
  expect(headlines(articles)).toEqual(['b', 'c']);
  await articles.undo();
  await settled();
  expect(headlines(articles)).toEqual(['a', 'b', 'c']);
  await articles.undo();
  expect(articles.notice.value).toMatchObject({ deed: 'undone', outcome: 'done' });
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
  await articles.remove([a]);
  expect(headlines(articles)).toEqual(['a']);
  expect(articles.notice.value).toMatchObject({ deed: 'removed', outcome: 'failed' });
});

test('an undo that fails can be tried again', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const a = entry({ headline: 'a' });
  const library = memoryLibrary([a]);
  const undo = vi.fn(library.source.undo).mockRejectedValueOnce(new Error('busy'));
  const articles = createSavedArticles({ ...library.source, undo });
  await settled();
  await articles.remove([a]);
  await articles.undo();
  expect(articles.notice.value).toMatchObject({ deed: 'undone', outcome: 'failed' });
  await articles.undo();
  await settled();
  expect(headlines(articles)).toEqual(['a']);
});

test('an article restored by another window is seen again, though it was removed here', async () => {
  const a = entry({ headline: 'a' });
  const library = memoryLibrary([a]);
  const articles = createSavedArticles(library.source);
  await settled();
  await articles.remove([a]);
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
  await articles.remove([a]);
  const first = articles.notice.value?.number;
  await articles.remove([b]);
  expect(articles.notice.value?.number).not.toBe(first);
});

test('a disk that is full is told from other failures', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const a = entry();
  const full = Object.assign(new Error('no room'), { reason: 'disk-full' });
  const articles = createSavedArticles({
    ...memoryLibrary([a]).source,
    update: () => Promise.reject(full),
  });
  await settled();
  await articles.update([a], { favourite: true }, 'favoured');
  expect(articles.notice.value?.outcome).toBe('disk-full');
  expect(articles.state.value).toMatchObject({ entries: [{ favourite: false }] });
});

test('a change of many is shown at once, and undone as one', async () => {
  const entries = ['a', 'b', 'c'].map((headline) => entry({ headline }));
  const articles = createSavedArticles(memoryLibrary(entries).source);
  await settled();
  const states = () => {
    const state = articles.state.value;
    return state.status === 'ready' ? state.entries.map((one) => one.state) : [];
  };
  const changing = articles.update(entries, { state: 'archived' }, 'archived');
  expect(states()).toEqual(['archived', 'archived', 'archived']);
  await changing;
  await settled();
  expect(articles.notice.value).toMatchObject({ deed: 'archived', count: 3, name: undefined });
  await articles.undo();
  await settled();
  expect(states()).toEqual(['unread', 'unread', 'unread']);
});

test('the newest are shown before the whole list is known, and the list follows', async () => {
  const newest = entry({ headline: 'new' });
  const older = entry({ headline: 'old' });
  let tell = (_: readonly Entry[]): void => undefined;
  const articles = createSavedArticles({
    ...memoryLibrary().source,
    watch(onChange, _, { onNewest }) {
      onNewest([newest]);
      tell = (entries) => onChange(entries, []);
      return () => {};
    },
  });
  expect(articles.state.value).toMatchObject({ status: 'ready', whole: false });
  expect(headlines(articles)).toEqual(['new']);
  tell([newest, older]);
  expect(articles.state.value).toMatchObject({ whole: true });
  expect(headlines(articles)).toEqual(['new', 'old']);
});
