import { type FetchRecord, openDatabase } from './database.ts';
import { fetchImagesOf } from './fetch-images.ts';
import { fetchTextOf } from './fetch-text.ts';
import { parsedRecord } from './parsed.ts';

/** So often a fetch is begun before it is given up; a site may be what stops the background. */
const MOST_TRIES = 3;

const running = new Map<string, Promise<void>>();

/**
 * Fetches what is still to be brought for an entry, in the background alone.
 * @param tabId the tab that shows its page, where there is one
 */
export async function fetchFor(id: string, tabId?: number): Promise<void> {
  const before = running.get(id);
  // One that has no tab may not have been allowed what the tab is.
  if (before) await before.catch(() => undefined);
  if (before && tabId === undefined) return;
  const fetched = fetchAll(id, tabId).finally(() => running.delete(id));
  running.set(id, fetched);
  await fetched;
}

/** Goes on with what a stopped background has left, or could not reach. */
export async function resumeFetches(): Promise<void> {
  const database = await openDatabase();
  // One after another: nobody waits for it.
  for (const id of await database.getAllKeys('fetches')) {
    await fetchFor(id).catch(console.warn);
  }
}

/** Fetches the texts that saved links still wait for; when the reader has just allowed it. */
export async function fetchAwaitedTexts(): Promise<void> {
  const database = await openDatabase();
  const entries = (await database.getAll('entries')).flatMap(
    (stored) => parsedRecord(stored)?.entry ?? [],
  );
  for (const { id, textMissing } of entries) {
    if (textMissing === 'awaited') await database.put('fetches', { id, what: 'text', tries: 0 });
  }
  await resumeFetches();
}

/** The text first, which says what images there are. */
async function fetchAll(id: string, tabId: number | undefined): Promise<void> {
  const database = await openDatabase();
  for (;;) {
    const record = await database.get('fetches', id);
    if (record === undefined) return;
    if (record.tries >= MOST_TRIES) return database.delete('fetches', id);
    await database.put('fetches', { ...record, tries: record.tries + 1 });
    const wasAllowed = await (record.what === 'text' ? fetchTextOf(id) : fetchImagesOf(id, tabId));
    if (!wasAllowed) return;
    await strikeOff(record);
  }
}

/** Unless the fetch has left another to be done. */
async function strikeOff({ id, what }: FetchRecord): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction('fetches', 'readwrite');
  const isDone = (await transaction.store.get(id))?.what === what;
  await Promise.all([isDone ? transaction.store.delete(id) : undefined, transaction.done]);
}
