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
  const kinds = new Map<string, { blocks: number; words: number; likely: number }>();
  const keys = blocks.map(({ tag, kind, container }) => {
    const around = containers[container];
    return kind || around?.kind ? `${tag}.${kind}<${around?.tag}.${around?.kind}` : '';
  });
  for (const [index, { words }] of blocks.entries()) {
    const key = keys[index] ?? '';
    const kind = kinds.get(key) ?? { blocks: 0, words: 0, likely: 0 };
    kinds.set(key, kind);
    kind.blocks += 1;
    kind.words += words + 1;
    kind.likely += (words + 1) * (judged[index] ?? 0);
  }
  return judged.map((likely, index) => {
    const key = keys[index] ?? '';
    const kind = kinds.get(key);
    if (!key || !kind || kind.blocks < MIN_BLOCKS) return likely;
    return likely + (kind.likely / kind.words - likely) * PULL;
  });
}
