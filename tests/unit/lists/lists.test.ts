import { expect, test } from 'vitest';
import type { Entry } from '../../../core/library/entry.ts';
import { countLists, countSites, countTags } from '../../../core/lists/counts.ts';
import { fittingIn } from '../../../core/lists/fitting.ts';
import { isListedIn, type List, listKey, listOfKey } from '../../../core/lists/list.ts';
import { inOrder, type SORTS } from '../../../core/lists/order.ts';
import { DEFAULT_VIEWS, orderOf, parseViews, withOrder } from '../../../core/lists/views.ts';
import { entry } from '../../component/saved/entries.ts';

const titles = (entries: readonly Entry[]) => entries.map(({ headline }) => headline);
const options = { language: 'en', seed: 7 };

test('an article is in every list it belongs to, and in the trash in no other', () => {
  const begun = entry({ progress: 0.4, favourite: true, tags: ['Essays'] });
  const archived = entry({ state: 'archived', url: 'https://www.notes.example/1' });
  const removed = entry({ favourite: true, removedAt: 1 });
  expect(countLists([begun, archived, removed])).toEqual({
    unread: 1,
    archive: 1,
    favourites: 1,
    'in-progress': 1,
    trash: 1,
  });
  expect(isListedIn(begun, { name: 'tag', of: 'essays' })).toBe(true);
  expect(isListedIn(archived, { name: 'site', of: 'notes.example' })).toBe(true);
  expect(isListedIn(removed, { name: 'all' })).toBe(false);
});

test.each<List>([
  { name: 'unread' },
  { name: 'in-progress' },
  { name: 'tag', of: 'a/b: c\nd' },
  { name: 'author', of: 'site.example mara' },
])('a list is the same after having been written down: %o', (list) => {
  expect(listOfKey(listKey(list))).toEqual(list);
});

test('what is no list is none', () => {
  for (const key of ['', 'unread/1', 'tag', 'tag/', '__proto__', 'nonsense']) {
    expect(listOfKey(key)).toBeUndefined();
  }
});

test('lists can be put in order by all there is, and the other way round', () => {
  const [a, b, c] = [
    entry({ headline: 'Zebra 2', timeRequired: 'PT9M', siteName: 'B', progress: 0.2, savedAt: 3 }),
    entry({ headline: 'apple', timeRequired: 'PT2M', siteName: 'C', author: [], savedAt: 2 }),
    entry({ headline: 'Zebra 10', timeRequired: 'PT5M', siteName: 'A', progress: 0.9, savedAt: 1 }),
  ];
  if (!a || !b || !c) throw new Error('three entries were made');
  const by = (sort: (typeof SORTS)[number], reversed = false) =>
    titles(inOrder([b, c, a], { by: sort, reversed }, options));
  expect(by('saved')).toEqual(['Zebra 2', 'apple', 'Zebra 10']);
  expect(by('length')).toEqual(['apple', 'Zebra 10', 'Zebra 2']);
  expect(by('title')).toEqual(['apple', 'Zebra 2', 'Zebra 10']);
  expect(by('site')).toEqual(['Zebra 10', 'Zebra 2', 'apple']);
  expect(by('progress')).toEqual(['Zebra 10', 'Zebra 2', 'apple']);
  expect(by('length', true)).toEqual(['Zebra 2', 'Zebra 10', 'apple']);
  // Who has no author comes last.
  expect(by('author').at(-1)).toBe('apple');
});

test('chance is the same chance while articles come and go', () => {
  const entries = Array.from({ length: 30 }, (_, index) => entry({ headline: `${index}` }));
  const order = { by: 'random', reversed: false } as const;
  const shuffled = titles(inOrder(entries, order, options));
  expect(shuffled).not.toEqual(titles(entries));
  const gone = shuffled[3];
  const fewer = entries.filter(({ headline }) => headline !== gone);
  expect(titles(inOrder(fewer, order, options))).toEqual(
    shuffled.filter((headline) => headline !== gone),
  );
  expect(titles(inOrder(entries, order, { ...options, seed: 8 }))).not.toEqual(shuffled);
});

test('what fits into a span of time fills it best first, and counts what is left only', () => {
  const entries = [
    entry({ headline: 'short', timeRequired: 'PT3M' }),
    entry({ headline: 'long, nearly read', timeRequired: 'PT40M', progress: 0.8 }),
    entry({ headline: 'long', timeRequired: 'PT40M' }),
    entry({ headline: 'finished', timeRequired: 'PT5M', progress: 1, finishedAt: 1 }),
    entry({ headline: 'without text', timeRequired: 'PT1M', textMissing: 'awaited' }),
  ];
  expect(titles(fittingIn(entries, 10))).toEqual(['long, nearly read', 'short']);
});

test('tags of any spelling are one, sites are their hosts, and the trash counts for none', () => {
  const entries = [
    entry({ tags: ['Essays', 'zoo'], url: 'https://www.a.example/1', siteName: 'The A' }),
    entry({ tags: ['essays'], url: 'https://m.a.example/2', siteName: 'A' }),
    entry({ tags: ['gone', '__proto__'], url: 'https://b.example/3', removedAt: 1 }),
  ];
  expect(countTags(entries, 'en')).toEqual([
    { of: 'Essays', name: 'Essays', count: 2 },
    { of: 'zoo', name: 'zoo', count: 1 },
  ]);
  expect(countSites(entries, 'en')).toEqual([{ of: 'a.example', name: 'The A', count: 2 }]);
});

test('each list keeps its own order, whatever it is called', () => {
  const byTitle = { by: 'title', reversed: true } as const;
  const views = withOrder(DEFAULT_VIEWS, 'tag/__proto__', byTitle);
  expect(orderOf(views, 'tag/__proto__')).toEqual(byTitle);
  expect(orderOf(views, 'unread')).toEqual({ by: 'saved', reversed: false });
  expect(parseViews(JSON.parse(JSON.stringify(views)))).toEqual(views);
  expect(parseViews({ density: 'huge', orders: 3 })).toEqual(DEFAULT_VIEWS);
  expect(parseViews(null)).toEqual(DEFAULT_VIEWS);
});
