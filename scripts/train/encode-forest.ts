import { type EncodedForest, FIRST_LEAF, ZERO_LEAF } from '../../core/article/body/judge.ts';
import type { Forest, Tree } from './boost.ts';

/** Steps that the largest leaf is divided into. */
const STEPS = Math.min(ZERO_LEAF - FIRST_LEAF, 255 - ZERO_LEAF);

/** The module of weights that `judgeBlocks` reads, as source text. */
export function sourceOf(forest: Forest): string {
  const { bias, step, trees } = encodeForest(forest);
  return [
    '// Written by `npm run train`. What it means: judge.ts.',
    `export const BIAS = ${bias};`,
    `export const STEP = ${step};`,
    'export const TREES =',
    `  '${trees}';`,
    '',
  ].join('\n');
}

export function encodeForest({ bias, trees }: Forest): EncodedForest {
  const step = Number((Math.max(...trees.map(largest)) / STEPS).toPrecision(5));
  const bytes: number[] = [];
  const write = (tree: Tree): void => {
    if ('value' in tree) {
      bytes.push(ZERO_LEAF + Math.max(-STEPS, Math.min(STEPS, Math.round(tree.value / step))));
      return;
    }
    if (tree.feature >= FIRST_LEAF) throw new Error('there are too many features');
    bytes.push(tree.feature, tree.threshold);
    write(tree.left);
    write(tree.right);
  };
  for (const tree of trees) write(tree);
  return {
    bias: Number(bias.toPrecision(5)),
    step,
    trees: Buffer.from(bytes).toString('base64'),
  };
}

function largest(tree: Tree): number {
  return 'value' in tree ? Math.abs(tree.value) : Math.max(largest(tree.left), largest(tree.right));
}
