import { mayFetchFrom } from './image-policy.ts';
import { readServed } from './served.ts';
import { entriesWith, save } from './writer.ts';

/**
 * Fetches the text of a saved link that has not been opened yet, where the reader has allowed
 * fetching from its site. It is what the site serves to anybody, and is marked as such.
 * @returns false where it is not allowed
 * @throws when the site cannot be reached
 */
export async function fetchTextOf(id: string): Promise<boolean> {
  const [entry] = await entriesWith([id]);
  if (entry?.textMissing !== 'awaited' || entry.removedAt !== undefined) return true;
  if (!(await mayFetchFrom(entry.url))) return false;
  const extraction = await readServed(entry.url);
  if (extraction.status !== 'article') return true;
  // Under the link's own address, which its site may have led elsewhere.
  await save({ ...extraction.article, url: entry.url }, { awaitedBy: id });
  return true;
}
