/**
 * Which blocks are kept: those that make the expected F1 of the words best, where each block is the
 * article's as likely as judged. On pages that are clear these are all from one half upwards; the
 * less is sure, the lower it goes.
 * @param judged how likely each block is the article's, 0 to 1
 * @see https://arxiv.org/abs/1402.1892
 */
export function chooseBlocks(
  blocks: readonly { readonly words: number }[],
  judged: readonly number[],
): boolean[] {
  const weightOf = (index: number) => (blocks[index]?.words ?? 0) + 1;
  const order = [...judged.keys()].sort((a, b) => (judged[b] ?? 0) - (judged[a] ?? 0));
  let expected = 0;
  for (const [index, likely] of judged.entries()) expected += likely * weightOf(index);
  let hits = 0;
  let kept = 0;
  let best = 0;
  let threshold = HALF;
  for (const index of order) {
    const likely = judged[index] ?? 0;
    hits += likely * weightOf(index);
    kept += weightOf(index);
    const score = (2 * hits) / (kept + expected);
    if (score > best) {
      best = score;
      threshold = Math.min(HALF, likely);
    }
  }
  return judged.map((likely) => likely >= threshold);
}

const HALF = 0.5;
