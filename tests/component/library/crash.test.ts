import { beforeEach, describe, expect, test, vi } from 'vitest';
import { shardOfKey } from '../../../core/library/shard-key.ts';
import { TRASH_LIFETIME } from '../../../core/library/trash.ts';
import { articleWith } from '../../unit/library/entries.ts';
import { fillDiskAfter, formatDisk, killAfter, readDisk, startBackground } from './disk.ts';

type Background = Awaited<ReturnType<typeof startBackground>>;

const before = articleWith({ text: 'As it was.' });
const after = articleWith({ text: 'As it is now.' });
const neighbour = articleWith({ url: 'https://harbour.example/2026/neighbour' });

/** Two articles with a tag that has a colour. */
async function taggedLibrary({ save, update, colourTag, readEntries }: Background) {
  const { entry } = await save(before);
  const ids = (await readEntries()).map(({ id }) => id);
  await update(ids, { addTags: ['Boats'] });
  await colourTag('Boats', 'blue');
  return entry.id;
}

/** Each operation that writes, on a library that holds the article already or does not. */
const OPERATIONS: readonly {
  name: string;
  prepare: (background: Background) => Promise<string | undefined>;
  run: (background: Background, id: string) => Promise<unknown>;
  /** How many operations it is; one without. */
  steps?: number;
}[] = [
  {
    name: 'a first save',
    prepare: async () => undefined,
    run: ({ save }) => save(after),
  },
  {
    name: 'an update',
    prepare: async ({ save }) => (await save(before)).entry.id,
    run: ({ save }) => save(after),
  },
  {
    name: 'removing',
    prepare: async ({ save }) => (await save(before)).entry.id,
    run: ({ remove }, id) => remove(id),
  },
  {
    name: 'restoring',
    prepare: async ({ save, remove }) => {
      const { entry } = await save(before);
      await remove(entry.id);
      return entry.id;
    },
    run: ({ restore }, id) => restore(id),
  },
  {
    name: 'archiving and tagging many',
    prepare: async ({ save }) => (await save(before)).entry.id,
    run: async ({ update, readEntries }) => {
      const ids = (await readEntries()).map(({ id }) => id);
      return update(ids, { state: 'archived', addTags: ['Boats'] });
    },
  },
  {
    name: 'removing many',
    prepare: async ({ save }) => (await save(before)).entry.id,
    run: async ({ removeMany, readEntries }) => {
      return removeMany((await readEntries()).map(({ id }) => id));
    },
  },
  {
    name: 'taking an update back',
    prepare: async ({ save }) => {
      await save(before);
      const { entry, undo } = await save(after);
      return `${entry.id} ${undo}`;
    },
    run: ({ undo }, id) => undo(id.split(' ')[1] ?? ''),
  },
  {
    name: 'saving, tagging and removing at the same time',
    prepare: async ({ save }) => (await save(before)).entry.id,
    run: ({ save, update, remove }, id) =>
      Promise.all([
        save(after),
        update([id], { addTags: ['Boats'] }),
        remove(id),
        save(articleWith({ url: 'https://harbour.example/2026/third' })),
      ]),
    // Each of them is done or not begun, in the order they were asked for.
    steps: 4,
  },
  {
    name: 'renaming a tag',
    prepare: taggedLibrary,
    run: ({ renameTag }) => renameTag('Boats', 'Ships'),
  },
  {
    name: 'deleting a tag',
    prepare: taggedLibrary,
    run: ({ deleteTag }) => deleteTag('Boats'),
  },
  {
    name: 'colouring a tag',
    prepare: taggedLibrary,
    run: ({ colourTag }) => colourTag('Boats', 'red'),
  },
  {
    name: 'taking the renaming of a tag back',
    prepare: async (background) => {
      const id = await taggedLibrary(background);
      const { undo } = await background.renameTag('Boats', 'Ships');
      return `${id} ${undo}`;
    },
    run: ({ undo }, id) => undo(id.split(' ')[1] ?? ''),
  },
  {
    name: 'saving links',
    prepare: async () => undefined,
    run: ({ saveLinks }) =>
      saveLinks([
        { url: 'https://harbour.example/one', title: 'One' },
        { url: 'https://harbour.example/two', title: 'Two' },
      ]),
  },
  {
    name: 'erasing for good',
    prepare: async ({ save, remove }) => {
      const { entry } = await save(before);
      await remove(entry.id);
      return entry.id;
    },
    run: ({ eraseRemoved }, id) => eraseRemoved([id]),
  },
  {
    name: 'emptying the trash',
    prepare: async ({ save, remove }) => {
      const { entry } = await save(before);
      await remove(entry.id);
      return entry.id;
    },
    run: ({ tidy }) => {
      vi.spyOn(Date, 'now').mockReturnValue(Date.now() + TRASH_LIFETIME + 1);
      return tidy();
    },
  },
];

async function prepared(prepare: (typeof OPERATIONS)[number]['prepare']) {
  await formatDisk();
  const background = await startBackground();
  await background.save(neighbour);
  const id = (await prepare(background)) ?? '';
  return { background: await startBackground(), id };
}

/** What a reader can tell of the library: every entry with its text, what the trash holds, colours. */
async function whole({ readEntries, readBody, readTagColours }: Background, idAndMore: string) {
  const [id = ''] = idAndMore.split(' ');
  const listed = await Promise.all(
    (await readEntries()).map(async (entry) => ({
      url: entry.url,
      wordCount: entry.wordCount,
      state: entry.state,
      tags: entry.tags,
      text: (await readBody(entry.id))?.text,
    })),
  );
  const colours = [...(await readTagColours())];
  return { listed, colours, hasBody: id !== '' && (await readBody(id)) !== undefined };
}

/** List and bodies hold the same entries, and nothing is left to be done. */
async function expectAgreement(): Promise<void> {
  const { list, stores } = await readDisk();
  const listed = Object.entries(list)
    .filter(([key]) => shardOfKey(key) !== undefined)
    .flatMap(([, { entries }]) => entries);
  const repeated = stores.entries.map(({ entry }) => entry);
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
  expect(listed.toSorted(byId)).toEqual(repeated.toSorted(byId));
  const withText = repeated.filter(({ textMissing }) => textMissing === undefined);
  expect(stores.bodies.map(({ id }) => id)).toEqual(withText.map(({ id }) => id));
  expect(stores.notes).toEqual([]);
}

beforeEach(async () => {
  await formatDisk();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe.each(OPERATIONS)('$name', ({ prepare, run, steps = 1 }) => {
  test('killed at any moment, is done or not begun after the next start', async () => {
    const fresh = await prepared(prepare);
    const notBegun = await whole(fresh.background, fresh.id);
    await run(fresh.background, fresh.id);
    const done = await whole(fresh.background, fresh.id);
    expect(done).not.toEqual(notBegun);

    const outcomes = new Set<string>();
    for (let uses = 0; ; uses += 1) {
      const { background, id } = await prepared(prepare);
      const tried = killAfter(uses);
      const survived = await run(background, id).then(
        () => true,
        () => false,
      );
      const wasKilled = tried() > uses;
      const next = await startBackground();
      await next.tidy();
      const found = await whole(next, id);
      if (steps === 1) expect([notBegun, done]).toContainEqual(found);
      if (survived) expect(found).toEqual(done);
      await expectAgreement();
      outcomes.add(JSON.stringify(found));
      if (!wasKilled) break;
    }
    expect(outcomes.size).toBeGreaterThan(1);
    expect(outcomes.size).toBeLessThanOrEqual(steps + 1);
  });
});

const ERASING = ['emptying the trash', 'erasing for good'];

// What erases is taken up again by the next operation; it has nothing to take back.
const REVERSIBLE = OPERATIONS.filter(
  ({ name, steps }) => !ERASING.includes(name) && steps === undefined,
);

describe.each(REVERSIBLE)('$name', ({ prepare, run }) => {
  test('on a disk that is full at any write, fails and changes nothing', async () => {
    let failures = 0;
    for (let writes = 0; ; writes += 1) {
      const { background, id } = await prepared(prepare);
      const untouched = await readDisk();
      const written = fillDiskAfter(writes);
      const failed = await run(background, id).then(
        () => false,
        () => true,
      );
      const wasFull = written() > writes;
      vi.restoreAllMocks();
      if (!wasFull) break;
      if (failed) failures += 1;
      if (failed) expect(await readDisk()).toEqual(untouched);
      await (await startBackground()).save(articleWith({ url: 'https://harbour.example/next' }));
    }
    expect(failures).toBeGreaterThan(1);
  });
});
