import { type FetchRecord, openDatabase } from './database.ts';
import { fetchImagesOf } from './fetch-images.ts';
import { fetchTextOf } from './fetch-text.ts';
import { parsedRecord } from './parsed.ts';

/** So often a fetch is begun before it is given up; a site may be what stops the background. */
const MOST_TRIES = 3;

const running = new Set<string>();

/**
 * Fetches what is still to be brought for an entry, in the background alone.
 * @param tabId the tab that shows its page, where there is one
 */
export async function fetchFor(id: string, tabId?: number): Promise<void> {
  if (running.has(id)) return;
  running.add(id);
  try {
    await fetchAll(id, tabId);
  } finally {
    running.delete(id);
  }
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
    if (record.what === 'text') await fetchTextOf(id);
    else await fetchImagesOf(id, tabId);
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
