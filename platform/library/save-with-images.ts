import type { Article } from '../../core/article/article.ts';
import type { SaveResult } from '../protocol.ts';
import { fetchFor } from './fetches.ts';
import { type SaveOptions, save } from './writer.ts';

/** Saves an article, and afterwards its images, which nobody has to wait for. */
export async function saveWithImages(
  article: Article,
  options: SaveOptions,
  tabId: number | undefined,
): Promise<SaveResult> {
  const result = await save(article, options);
  if (result.outcome === 'saved' || result.outcome === 'updated') {
    fetchFor(result.entry.id, tabId).catch(console.warn);
  }
  return result;
}
