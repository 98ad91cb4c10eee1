import { ImageUsesSchema } from '../../core/library/images.ts';
import type { LibraryDatabase } from './database.ts';
import { parsed } from './parsed.ts';

/**
 * Sweeps images that no article has, forgets what articles have that are gone, and takes images that
 * are lost out of what articles have. Reads keys alone where all is well; who uses what is in the
 * index, so there is no count that could be wrong.
 * @returns how much was put right
 */
export async function checkImages(
  database: LibraryDatabase,
  entries: ReadonlySet<string>,
): Promise<number> {
  const images = new Set(await database.getAllKeys('images'));
  const used = new Map<string, string[]>();
  const { store } = database.transaction('imageUses');
  const index = store.index('hashes');
  for (let cursor = await index.openKeyCursor(); cursor; cursor = await cursor.continue()) {
    used.set(cursor.key, [...(used.get(cursor.key) ?? []), cursor.primaryKey]);
  }
  const withoutEntry = (await database.getAllKeys('imageUses')).filter((id) => !entries.has(id));
  const lost = [...used].filter(([hash]) => !images.has(hash));
  const gone = new Set(withoutEntry);
  const orphans = [...images].filter((hash) => (used.get(hash) ?? []).every((id) => gone.has(id)));
  if (withoutEntry.length + lost.length + orphans.length === 0) return 0;

  const transaction = database.transaction(['images', 'imageUses'], 'readwrite');
  const uses = transaction.objectStore('imageUses');
  for (const id of withoutEntry) await uses.delete(id);
  for (const hash of orphans) await transaction.objectStore('images').delete(hash);
  for (const id of new Set(lost.flatMap(([, ids]) => ids))) {
    const known = parsed(ImageUsesSchema, await uses.get(id));
    if (known === undefined) continue;
    const left = known.images.filter(({ hash }) => images.has(hash));
    await uses.put({ id, images: left, hashes: [...new Set(left.map(({ hash }) => hash))] });
  }
  await transaction.done;
  return withoutEntry.length + lost.length + orphans.length;
}
