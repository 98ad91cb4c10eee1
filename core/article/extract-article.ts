import { type ExtractOptions, extractWith } from './extract-with.ts';
import type { Extraction } from './extraction.ts';
import { keepMath } from './structure/math.ts';

/**
 * The article a page holds, or why there is none. The live document is not changed.
 * @param url the document's own address
 */
export function extractArticle(
  document: Document,
  url: string,
  options: ExtractOptions = {},
): Extraction {
  return extractWith(keepMath, document, url, options);
}
