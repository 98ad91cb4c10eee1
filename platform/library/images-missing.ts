import { ImageUsesSchema, imageAddresses } from '../../core/library/images.ts';
import { readBody } from './bodies.ts';
import { openDatabase } from './database.ts';
import { parsed } from './parsed.ts';

/** The addresses of a saved article's images that are not kept. */
export async function missingImages(id: string): Promise<string[]> {
  const body = await readBody(id);
  if (body === undefined) return [];
  const database = await openDatabase();
  const uses = parsed(ImageUsesSchema, await database.get('imageUses', id));
  const kept = new Set(uses?.images.map(({ url }) => url));
  return imageAddresses(body.article).filter((url) => !kept.has(url));
}
