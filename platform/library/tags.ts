import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import {
  isSameTag,
  type TagColour,
  TagColoursSchema,
  tagKey,
  tagName,
  withoutTags,
  withTagRenamed,
} from '../../core/library/tags.ts';
import type { Changed } from '../protocol.ts';
import { commit, TAGS_KEY } from './commit.ts';
import type { LibraryDatabase } from './database.ts';
import { parsedRecord } from './parsed.ts';
import { exclusively } from './turns.ts';

/** The tags that have a colour, by `tagKey`. */
export type TagColours = ReadonlyMap<string, TagColour>;

/** The colours of tags; none where nothing readable is stored. */
export async function readTagColours(): Promise<TagColours> {
  return coloursIn((await browser.storage.local.get(TAGS_KEY))[TAGS_KEY]);
}

/** Calls back with the colours soon after the call, and at each change. Returns how to stop. */
export function watchTagColours(onChange: (colours: TagColours) => void): () => void {
  let changed = false;
  const listener = (changes: Record<string, Browser.storage.StorageChange>): void => {
    if (changes[TAGS_KEY] === undefined) return;
    changed = true;
    onChange(coloursIn(changes[TAGS_KEY].newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  readTagColours().then((colours) => {
    if (!changed) onChange(colours);
  }, console.warn);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

/**
 * Calls a tag otherwise wherever it is; where there is a tag of the new name, the two become one.
 * In the background alone, as all that follows.
 */
export function renameTag(from: string, to: string): Promise<Changed> {
  const name = tagName(to);
  if (name === undefined) return Promise.resolve({ changed: 0, undo: null });
  return changeTags(
    (tags) => withTagRenamed(tags, from, name),
    (colours) => {
      const own = colours.get(tagKey(from));
      colours.delete(tagKey(from));
      if (own !== undefined && !colours.has(tagKey(name))) colours.set(tagKey(name), own);
    },
    from,
  );
}

/** Takes a tag off every article. */
export function deleteTag(tag: string): Promise<Changed> {
  return changeTags(
    (tags) => withoutTags(tags, [tag]),
    (colours) => void colours.delete(tagKey(tag)),
    tag,
  );
}

/** Gives a tag a colour, or takes it away. */
export function colourTag(tag: string, colour: TagColour | null): Promise<Changed> {
  return changeTags(
    undefined,
    (colours) => {
      if (colour === null) colours.delete(tagKey(tag));
      else colours.set(tagKey(tag), colour);
    },
    tag,
  );
}

function changeTags(
  apply: ((tags: readonly string[]) => string[]) | undefined,
  recolour: (colours: Map<string, TagColour>) => void,
  tag: string,
): Promise<Changed> {
  return exclusively(async (database) => {
    const before = (await browser.storage.local.get(TAGS_KEY))[TAGS_KEY] ?? null;
    const records = apply === undefined ? [] : await recordsWith(database, tag);
    const changes = records.map(({ entry, shard }) => ({
      entry: { ...entry, tags: apply?.(entry.tags) ?? entry.tags },
      shard,
    }));
    const colours = new Map(coloursIn(before));
    recolour(colours);
    const undo = await commit(database, {
      changes,
      undo: crypto.randomUUID(),
      colours: { before, after: storedColours(colours) },
    });
    return { changed: changes.length, undo };
  });
}

async function recordsWith(database: LibraryDatabase, tag: string) {
  const records = (await database.getAll('entries')).flatMap(
    (stored) => parsedRecord(stored) ?? [],
  );
  return records.filter(({ entry }) => entry.tags.some((own) => isSameTag(own, tag)));
}

/** Colours as they are stored. */
export function storedColours(colours: TagColours): unknown {
  return { version: 1, colours: [...colours] };
}

function coloursIn(stored: unknown): TagColours {
  const result = v.safeParse(TagColoursSchema, stored);
  return new Map(result.success ? result.output.colours : []);
}
