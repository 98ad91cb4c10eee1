import type { Completeness } from '../article.ts';
import type { Evidence } from './gather-evidence.ts';

/** In words. */
const MIN_SENTENCE = 8;
const MAX_LINKED = 0.3;
/** Surely named for what stands around articles. */
const CERTAIN = 3;

/** How much of what reads like an article's text, outside of menus, comments and the like, was kept. */
export function completenessOf(
  { blocks, containers }: Evidence,
  isKept: readonly boolean[],
  reachedBy: string,
): Completeness {
  const isClutter = containers.map(() => false);
  for (const [place, { clutter, parent }] of containers.entries()) {
    isClutter[place] = clutter >= CERTAIN || (isClutter[parent] ?? false);
  }
  let kept = 0;
  let all = 0;
  for (const [index, { words, text, linked, container }] of blocks.entries()) {
    const isProse = words >= MIN_SENTENCE && linked <= text.length * MAX_LINKED;
    if (!isProse || (isClutter[container] && !isKept[index])) continue;
    all += words;
    if (isKept[index]) kept += words;
  }
  return { ratio: all === 0 ? 1 : kept / all, reachedBy };
}
