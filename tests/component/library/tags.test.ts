import { beforeEach, expect, test, vi } from 'vitest';
import { articleWith } from '../../unit/library/entries.ts';
import { formatDisk, startBackground } from './disk.ts';

beforeEach(formatDisk);

async function tagged(tags: string[]) {
  const background = await startBackground();
  const { entry } = await background.save(articleWith());
  await background.update([entry.id], { addTags: tags });
  const tagsNow = async () => (await background.readEntries())[0]?.tags;
  return { ...background, tagsNow };
}

test('a tag is renamed in its place, with its colour', async () => {
  const { renameTag, colourTag, tagsNow, readTagColours } = await tagged(['Boats', 'Sea']);
  await colourTag('boats', 'blue');
  await renameTag('BOATS', 'Ships');
  expect(await tagsNow()).toEqual(['Ships', 'Sea']);
  expect([...(await readTagColours())]).toEqual([['ships', 'blue']]);
});

test('a tag that gets the name of another becomes one with it, in the other colour', async () => {
  const { renameTag, colourTag, tagsNow, readTagColours, undo } = await tagged(['Boats', 'Sea']);
  await colourTag('boats', 'blue');
  await colourTag('sea', 'green');
  const { undo: token } = await renameTag('Boats', 'sea');
  expect(await tagsNow()).toEqual(['sea']);
  expect([...(await readTagColours())]).toEqual([['sea', 'green']]);
  await undo(token ?? '');
  expect(await tagsNow()).toEqual(['Boats', 'Sea']);
  expect(new Map(await readTagColours())).toEqual(
    new Map([
      ['boats', 'blue'],
      ['sea', 'green'],
    ]),
  );
});

test('a tag may change its case alone', async () => {
  const { renameTag, tagsNow } = await tagged(['boats']);
  await renameTag('boats', 'BOATS');
  expect(await tagsNow()).toEqual(['BOATS']);
});

test('tags may be called as properties are', async () => {
  const { colourTag, deleteTag, tagsNow, readTagColours } = await tagged(['__proto__', 'toString']);
  await colourTag('__proto__', 'red');
  expect(await tagsNow()).toEqual(['__proto__', 'toString']);
  expect((await readTagColours()).get('__proto__')).toBe('red');
  await deleteTag('__proto__');
  expect(await tagsNow()).toEqual(['toString']);
  expect((await readTagColours()).size).toBe(0);
  expect(Object.prototype).not.toHaveProperty('version');
});

test('a watcher of colours is told them, and of changes until it stops', async () => {
  const { colourTag, watchTagColours } = await tagged(['Boats']);
  const told: string[][] = [];
  const stop = watchTagColours((colours) => told.push([...colours.values()]));
  await vi.waitFor(() => expect(told).toEqual([[]]));
  await colourTag('Boats', 'teal');
  expect(told.at(-1)).toEqual(['teal']);
  await colourTag('Boats', null);
  expect(told.at(-1)).toEqual([]);
  stop();
  await colourTag('Boats', 'red');
  expect(told).toHaveLength(3);
});
