import type { FoundBody } from './find-body.ts';
import { type ProseBlock, wordsWithin } from './prose-blocks.ts';

/** A body with less than this share of the page's prose, and little of it, is the wrong one. */
const TOO_LITTLE = 0.15;
const LITTLE_WORDS = 80;
/** The share of the page's prose that a body has to have when Readability does not say which. */
const ENOUGH = 0.5;

/**
 * Gives up what Readability chose when most of the page's prose stands elsewhere: the body is then
 * the smallest element around it that holds most of the prose, and all of that prose is kept.
 */
export function widenBody(
  document: Document,
  found: FoundBody | undefined,
  prose: readonly ProseBlock[],
): { body: FoundBody; reachedBy: string } | undefined {
  const total = wordsWithin(prose, document.body);
  const words = found ? wordsWithin(prose, found.root) : 0;
  if (found && (words >= LITTLE_WORDS || words >= total * TOO_LITTLE)) {
    return { body: found, reachedBy: 'readability' };
  }
  let root = found?.root ?? prose[0]?.element;
  if (!root) return undefined;
  while (root !== document.body && wordsWithin(prose, root) < total * ENOUGH) {
    root = root.parentElement ?? document.body;
  }
  const kept = new Set(found?.kept);
  for (const { element } of prose) if (root.contains(element)) kept.add(element);
  return { body: { root, kept }, reachedBy: 'prose' };
}
