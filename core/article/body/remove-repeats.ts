import { comparable } from '../metadata/plain-text.ts';
import { leafBlocks, removeBlock } from './leaf-blocks.ts';
import { textIn, wordsIn } from './text-measure.ts';

/** Shorter lines, in words, may be said twice. */
const MIN_WORDS = 6;

/** Removes what a page says twice, such as a caption cut short beside the whole one. */
export function removeRepeats(root: Element): void {
  const seen = new Set<string>();
  for (const block of leafBlocks(root)) {
    const text = textIn(block);
    if (block.closest('table, pre, blockquote') || wordsIn(text) < MIN_WORDS) continue;
    const plain = comparable(text);
    if (seen.has(plain)) removeBlock(block, root);
    else seen.add(plain);
  }
}
