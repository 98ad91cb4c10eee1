import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../../core/library/entry.ts';
import { articleWith } from '../../unit/library/entries.ts';
import { formatDisk, readDisk, startBackground } from './disk.ts';

beforeEach(formatDisk);

/** A library of some articles, the first of them tagged and begun. */
async function libraryOf(count: number) {
  const background = await startBackground();
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const article = articleWith({ url: `https://harbour.example/?id=${number}` });
    ids.push((await background.save(article)).entry.id);
  }
  await background.update([ids[0] ?? ''], { addTags: ['Boats'], progress: 0.5 });
  return { ...background, ids, before: await listed(background) };
}

type Background = Awaited<ReturnType<typeof startBackground>>;
type Library = Background & { ids: string[] };

async function listed({ readEntries }: Pick<Background, 'readEntries'>): Promise<Entry[]> {
  return (await readEntries()).toSorted((a, b) => a.id.localeCompare(b.id));
}

const OPERATIONS: [
  string,
  (library: Library) => Promise<{ changed: number; undo: string | null }>,
][] = [
  ['archiving many', ({ update, ids }) => update(ids, { state: 'archived' })],
  ['starring many', ({ update, ids }) => update(ids, { favourite: true })],
  ['tagging many', ({ update, ids }) => update(ids, { addTags: ['boats', 'Sea'] })],
  ['taking tags off many', ({ update, ids }) => update(ids, { removeTags: ['BOATS'] })],
  ['a note', ({ update, ids }) => update(ids, { note: 'Read again.' })],
  ['finishing', ({ update, ids }) => update(ids, { finished: true })],
  ['beginning again', ({ update, ids }) => update(ids, { finished: false })],
  ['removing many', ({ removeMany, ids }) => removeMany(ids)],
  ['renaming a tag', ({ renameTag }) => renameTag('boats', 'Ships')],
  ['deleting a tag', ({ deleteTag }) => deleteTag('boats')],
];

describe.each(OPERATIONS)('%s', (_, operate) => {
  test('is taken back whole by its token, also after a restart', async () => {
    const library = await libraryOf(60);
    const { changed, undo: token } = await operate(library);
    expect(changed).toBeGreaterThan(0);
    expect(await listed(library)).not.toEqual(library.before);
    const { undo } = await startBackground();
    expect(await undo(token ?? '')).toEqual({ changed, undo: null });
    expect(await listed(library)).toEqual(library.before);
  });
});

test('what was changed later stays when an operation is taken back', async () => {
  const library = await libraryOf(2);
  const { undo: token } = await library.update(library.ids, { state: 'archived' });
  await library.update(library.ids, { note: 'Later' });
  await library.undo(token ?? '');
  expect((await listed(library)).map(({ state, note }) => [state, note])).toEqual([
    ['unread', 'Later'],
    ['unread', 'Later'],
  ]);
});

test('a first save is taken back to the trash, an update to the text before it', async () => {
  const { save, undo, readBody, readEntries } = await startBackground();
  const first = await save(articleWith({ text: 'As it was.' }));
  const second = await save(articleWith({ text: 'As it is.', headline: 'Anew' }));
  await undo(second.undo ?? '');
  expect(await readEntries()).toEqual([first.entry]);
  expect(await readBody(first.entry.id)).toMatchObject({ text: 'As it was.' });
  await undo(first.undo ?? '');
  expect(await readEntries()).toEqual([]);
  expect(await readBody(first.entry.id)).toMatchObject({ text: 'As it was.' });
});

test('a token is good once, and an unknown one changes nothing', async () => {
  const { ids, update, undo } = await libraryOf(1);
  const { undo: token } = await update(ids, { state: 'archived' });
  expect(await undo(token ?? '')).toMatchObject({ changed: 1 });
  const disk = await readDisk();
  expect(await undo(token ?? '')).toMatchObject({ changed: 0 });
  expect(await undo('unknown')).toMatchObject({ changed: 0 });
  expect(await readDisk()).toEqual(disk);
});

test('reading on leaves nothing to undo', async () => {
  const { ids, update } = await libraryOf(1);
  expect(await update(ids, { progress: 0.7 })).toEqual({ changed: 1, undo: null });
  expect(await update(ids, { opened: true })).toEqual({ changed: 1, undo: null });
});

test('a change that changes nothing writes nothing', async () => {
  const { ids, update } = await libraryOf(1);
  const disk = await readDisk();
  expect(await update(ids, { state: 'unread', addTags: ['BOATS'] })).toEqual({
    changed: 0,
    undo: null,
  });
  expect(await readDisk()).toEqual(disk);
});

test('old ways back are forgotten with the old trash', async () => {
  const { ids, update, undo, tidy } = await libraryOf(1);
  const { undo: token } = await update(ids, { state: 'archived' });
  const now = Date.now();
  vi.spyOn(Date, 'now').mockReturnValue(now + 31 * 24 * 60 * 60 * 1000);
  await tidy();
  expect((await readDisk()).stores.undos).toEqual([]);
  expect(await undo(token ?? '')).toMatchObject({ changed: 0 });
});
