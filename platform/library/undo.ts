import type { Article } from '../../core/article/article.ts';
import type { Entry } from '../../core/library/entry.ts';
import { BODY_VERSION, BodyRecordSchema } from '../../core/library/records.ts';
import { earlierOf, takenBack } from '../../core/library/undo.ts';
import type { Changed } from '../protocol.ts';
import { type Change, commit } from './commit.ts';
import type { LibraryDatabase, UndoRecord } from './database.ts';
import { parsed, parsedRecord } from './parsed.ts';
import { exclusively } from './turns.ts';

/**
 * Takes an operation back, in the background alone: every entry it changed is as before it, but for
 * what was changed later. What it brought into the library goes to the trash.
 * @param token what the operation was answered with
 * @returns how many entries were changed; none where the token is too old
 */
export function undo(token: string): Promise<Changed> {
  return exclusively(async (database) => {
    const record = await database.get('undos', token);
    if (record === undefined) return { changed: 0, undo: null };
    const changes = await takeBackChanges(database, record);
    await database.delete('undos', token);
    return { changed: changes, undo: null };
  });
}

/** What an undo record says, done; how many entries were changed. */
export async function takeBackChanges(
  database: LibraryDatabase,
  record: UndoRecord,
): Promise<number> {
  const articles = new Map(
    record.bodies.flatMap((stored) => {
      const body = parsed(BodyRecordSchema, stored);
      return body ? [[body.id, body.article] as const] : [];
    }),
  );
  const now = Date.now();
  const changes: Change[] = [];
  for (const earlier of record.earlier) {
    const known = parsedRecord(await database.get('entries', earlier.id));
    if (known === undefined) continue;
    const article = articles.get(earlier.id);
    const entry = takenBack(known.entry, earlier, now);
    changes.push({ entry, shard: known.shard, ...(article && { article }) });
  }
  const colours = record.colours && { before: undefined, after: record.colours.stored };
  await commit(database, { changes, ...(colours && { colours }) });
  return changes.length;
}

/**
 * Remembers a text that was not put in the place of the kept one.
 * @returns the token by which `undo` puts it there after all
 */
export async function offerReplacement(
  database: LibraryDatabase,
  kept: Entry,
  replacement: Entry,
  article: Article,
): Promise<string> {
  const token = crypto.randomUUID();
  await database.put('undos', {
    token,
    at: Date.now(),
    earlier: [earlierOf(replacement, kept)],
    bodies: [{ version: BODY_VERSION, id: kept.id, article }],
  });
  return token;
}

/** Forgets what takes back operations from before a time, in milliseconds since the epoch. */
export async function forgetUndos(database: LibraryDatabase, before: number): Promise<void> {
  const tokens = await database.getAllKeysFromIndex('undos', 'at', IDBKeyRange.upperBound(before));
  for (const token of tokens) await database.delete('undos', token);
}
