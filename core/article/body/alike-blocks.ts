import type { Evidence } from './gather-evidence.ts';

/** Fewer blocks are no kind. */
const MIN_BLOCKS = 3;

/** How far a block is drawn to its kind, 0 to 1. */
const PULL = 0.3;

/**
 * Judges blocks of one kind more alike: each is drawn to what all with the same classes, in containers
 * of the same classes, are by their words. So a thread's shortest post is a post.
 * @param judged how likely each block is the article's, 0 to 1
 */
export function judgeAlikeBlocks(
  { blocks, containers }: Evidence,
  judged: readonly number[],
): number[] {
  const kinds: { blocks: number; words: number; likely: number }[] = [];
  for (const [index, { alike, words }] of blocks.entries()) {
    const kind = kinds[alike] ?? { blocks: 0, words: 0, likely: 0 };
    kinds[alike] = kind;
    kind.blocks += 1;
    kind.words += words + 1;
    kind.likely += (words + 1) * (judged[index] ?? 0);
  }
  return blocks.map(({ alike, kind, container }, index) => {
    const likely = judged[index] ?? 0;
    const all = kinds[alike];
    const isNamed = kind !== '' || containers[container]?.kind !== '';
    if (!isNamed || !all || all.blocks < MIN_BLOCKS) return likely;
    return likely + (all.likely / all.words - likely) * PULL;
  });
}
