import { judgeAlikeBlocks } from './alike-blocks.ts';
import type { Evidence } from './gather-evidence.ts';
import { judgeSureBlocks } from './sure-blocks.ts';
import { judgeWholeParts } from './whole-parts.ts';

/** What each block is judged to be when those that belong together are judged together. */
export function judgeTogether(evidence: Evidence, judged: readonly number[]): number[] {
  return judgeSureBlocks(evidence, judgeWholeParts(evidence, judgeAlikeBlocks(evidence, judged)));
}
