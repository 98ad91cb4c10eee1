import type { Gathered } from './gather-evidence.ts';
import { standsIn } from './stands-in.ts';
import { textIn } from './text-measure.ts';

/** Shorter lines, in words, may be said twice. */
const MIN_WORDS = 6;

const MAY_REPEAT = new Set(['table', 'pre', 'blockquote']);

/** Drops what a page says twice: a paragraph again, or a caption as a paragraph. */
export function dropRepeats(
  { blocks, containers }: Gathered,
  isKept: readonly boolean[],
): boolean[] {
  const mayRepeat = standsIn(containers, MAY_REPEAT);
  const seen = new Set<string>();
  const page = containers[0]?.element;
  for (const caption of page?.getElementsByTagName('figcaption') ?? []) seen.add(textIn(caption));
  return isKept.map((kept, index) => {
    const block = blocks[index];
    if (!kept || !block || block.words < MIN_WORDS || mayRepeat[block.container]) return kept;
    const isNew = !seen.has(block.text);
    seen.add(block.text);
    return isNew;
  });
}
