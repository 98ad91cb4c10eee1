import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Article } from '../../../core/article/article.ts';
import { answerIndexing } from '../../../platform/library/index-worker.ts';
import { type LibrarySearch, openSearch } from '../../../platform/library/search.ts';
import { answerSearches } from '../../../platform/library/search-worker.ts';
import { TextIndex } from '../../../platform/library/text-index.ts';
import { articleWith } from '../../unit/library/entries.ts';
import { formatDisk, startBackground } from './disk.ts';

/** Workers that run in this thread, with messages copied as between threads. */
class LocalWorker extends EventTarget {
  static running: LocalWorker[] = [];
  readonly script: string;
  readonly #place = new EventTarget();

  constructor(script: string) {
    super();
    this.script = script;
    LocalWorker.running.push(this);
    const { running } = LocalWorker;
    const place = {
      addEventListener: (type: string, listener: (event: MessageEvent) => void) =>
        this.#place.addEventListener(type, listener as EventListener),
      postMessage: (data: unknown) => {
        if (running.includes(this)) this.dispatchEvent(message(data));
      },
    };
    if (script === '/index-worker.js') answerIndexing(place);
    else answerSearches(place);
  }

  postMessage(data: unknown): void {
    queueMicrotask(() => this.#place.dispatchEvent(message(data)));
  }

  terminate(): void {
    LocalWorker.running.splice(LocalWorker.running.indexOf(this), 1);
  }
}

function message(data: unknown): MessageEvent {
  return new MessageEvent('message', { data: structuredClone(data) });
}

let search: LibrarySearch;
const onIndexed = vi.fn();
let background: Awaited<ReturnType<typeof startBackground>>;

beforeEach(async () => {
  await formatDisk();
  vi.stubGlobal('Worker', LocalWorker);
  background = await startBackground();
});

afterEach(() => {
  vi.useRealTimers();
  onIndexed.mockReset();
  vi.restoreAllMocks();
  search.close();
  vi.unstubAllGlobals();
});

/** A search over a library of these articles, the first one the newest. */
async function searchOf(...differences: Partial<Article>[]): Promise<LibrarySearch> {
  for (const [number, each] of differences.toReversed().entries()) {
    await background.save(articleWith({ url: `https://harbour.example/${number}`, ...each }));
  }
  search = openSearch(onIndexed);
  search.follow(await background.readEntries());
  return search;
}

async function headlines(query: string): Promise<string[]> {
  return (await search.search(query)).entries.map(({ headline }) => headline);
}

test('finds by names at once, and by texts as soon as they are indexed', async () => {
  await searchOf({ headline: 'Pier' }, { headline: 'Tide', text: 'Nine pockets.' });
  expect(await headlines('tide')).toEqual(['Tide']);
  await vi.waitFor(async () => expect(await headlines('pockets')).toEqual(['Tide']));
});

test('has many texts indexed by another worker, and says how far that has come', async () => {
  const texts = ['Nine pockets.', 'A ferry.', 'The tide.', 'Planks.'].map((text) => ({ text }));
  await searchOf(...texts);
  expect((await search.search('pockets')).entries).toEqual([]);
  await vi.waitFor(() => expect(onIndexed).toHaveBeenLastCalledWith({ done: 4, all: 4 }));
  expect((await search.search('pockets')).entries).toHaveLength(1);
  expect(LocalWorker.running.map(({ script }) => script)).toEqual(['/search-worker.js']);
});

test('no worker starts another, for which Firefox could make it wait for ever', async () => {
  await searchOf({ text: 'A ferry.' }, { text: 'The tide.' }, { text: 'Planks.' });
  const asked = vi.fn();
  vi.stubGlobal('Worker', undefined);
  const place = new EventTarget();
  answerSearches({
    addEventListener: (type, listener) => place.addEventListener(type, listener as EventListener),
    postMessage: asked,
  });
  const entries = await background.readEntries();
  const set = entries.map(({ id, updatedAt }, number) => ({
    ...{ id, number, title: '', rest: '', stamp: updatedAt, hasText: true },
  }));
  place.dispatchEvent(message({ type: 'entries', set, drop: [] }));
  await vi.waitFor(() => expect(asked).toHaveBeenCalledWith({ type: 'unindexed' }));
});

test('finds by names where the index of texts does not open', async () => {
  vi.spyOn(TextIndex, 'open').mockReturnValue(new Promise(() => undefined));
  await searchOf({ headline: 'Pier' }, { headline: 'Tide' });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const found = Promise.all([headlines('pier'), headlines('tide')]);
  await vi.advanceTimersByTimeAsync(3000);
  expect(await found).toEqual([['Pier'], ['Tide']]);
  expect(await headlines('pier')).toEqual(['Pier']);
});

test('follows what changes, comes and goes', async () => {
  await searchOf({ headline: 'Pier' }, { headline: 'Tide' });
  const [pier, tide] = await background.readEntries();
  if (!pier || !tide) throw new Error('They are not there');
  expect(await headlines('pier')).toEqual(['Pier']);
  search.follow([{ ...pier, headline: 'Pier of planks' }]);
  expect(await headlines('planks')).toEqual(['Pier of planks']);
  expect(await headlines('tide')).toEqual([]);
  search.follow([tide, pier]);
  expect(await headlines('tide')).toEqual(['Tide']);
});

test('the worker ends when nothing is searched for a while, and is back for the next question', async () => {
  await searchOf({ headline: 'Pier' }, { headline: 'Tide' });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  expect(await headlines('pier')).toEqual(['Pier']);
  expect(LocalWorker.running).toHaveLength(1);
  vi.advanceTimersByTime(120_000);
  expect(LocalWorker.running).toHaveLength(0);
  vi.useRealTimers();
  expect(await headlines('tide')).toEqual(['Tide']);
  expect(LocalWorker.running).toHaveLength(1);
});

test('nothing runs before something is searched for, or is about to be', async () => {
  await searchOf({ headline: 'Pier' });
  expect(LocalWorker.running).toHaveLength(0);
  search.prepare();
  expect(LocalWorker.running).toHaveLength(1);
});

test('gives up the sentences that were asked for the words before', async () => {
  await searchOf({ text: 'A ferry.' }, { text: 'A ferry and a coat.' });
  const ids = (await background.readEntries()).map(({ id }) => id);
  const [before, now] = await Promise.all([
    search.excerpts(ids, ['ferry']),
    search.excerpts(ids, ['coat']),
  ]);
  expect(before.size).toBeLessThan(2);
  expect([...now.values()].map(({ text }) => text)).toEqual(['A ferry and a coat.']);
});

test('shows the sentence of the text as it is now', async () => {
  await searchOf({ text: 'A ferry.' });
  const [entry] = await background.readEntries();
  if (!entry) throw new Error('It is not there');
  search.prepare();
  const sentence = async () =>
    [...(await search.excerpts([entry.id], ['ferry'])).values()].map(({ text }) => text);
  expect(await sentence()).toEqual(['A ferry.']);
  await background.save(articleWith({ url: 'https://harbour.example/0', text: 'The ferry left.' }));
  search.follow(await background.readEntries());
  search.prepare();
  expect(await sentence()).toEqual(['The ferry left.']);
});
