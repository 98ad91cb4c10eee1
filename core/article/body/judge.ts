import { type Features, featuresOf } from './features.ts';
import type { Evidence } from './gather-evidence.ts';
import { BIAS, STEP, TREES } from './judge-weights.ts';

/** From this byte on a node is a leaf; below, it is the number of the feature it asks for. */
export const FIRST_LEAF = 128;
/** The byte of a leaf that adds nothing. */
export const ZERO_LEAF = 192;

/**
 * How likely each block is the article's, 0 to 1: the sum of many small decision trees over the
 * block's features. The trees were learned from pages whose right text is known (`scripts/train`).
 */
export function judgeBlocks(evidence: Evidence): number[] {
  const scores = scoresOf({ bias: BIAS, step: STEP, trees: TREES }, featuresOf(evidence));
  return Array.from(scores, (score) => 1 / (1 + Math.exp(-score)));
}

/** Trees as they are kept. */
export interface EncodedForest {
  /** What is added to the sum of the trees. */
  readonly bias: number;
  /** How much a leaf's number is worth. */
  readonly step: number;
  /**
   * Base64 of the trees one after another, each in preorder: a node is its feature's number and the
   * highest value that goes left, a leaf one byte, its weight in steps above `ZERO_LEAF`.
   */
  readonly trees: string;
}

/** The sum of the trees for each row. */
export function scoresOf(
  { bias, step, trees }: EncodedForest,
  { bytes, width }: Features,
): Float64Array {
  const text = atob(trees);
  const nodes = new Uint8Array(text.length);
  for (let at = 0; at < nodes.length; at++) nodes[at] = text.charCodeAt(at);
  const ends = subtreeEnds(nodes);
  const scores = new Float64Array(bytes.length / width).fill(bias);
  for (let tree = 0; tree < nodes.length; tree = ends[tree] ?? nodes.length) {
    for (let row = 0; row < scores.length; row++) {
      const from = row * width;
      let at = tree;
      let node = nodes[at] ?? ZERO_LEAF;
      while (node < FIRST_LEAF) {
        const goesLeft = (bytes[from + node] ?? 0) <= (nodes[at + 1] ?? 0);
        at = goesLeft ? at + 2 : (ends[at + 2] ?? nodes.length);
        node = nodes[at] ?? ZERO_LEAF;
      }
      scores[row] = (scores[row] ?? 0) + (node - ZERO_LEAF) * step;
    }
  }
  return scores;
}

/** Of each node the place after all that is below it. */
function subtreeEnds(nodes: Uint8Array): Uint16Array {
  const ends = new Uint16Array(nodes.length);
  const read = (at: number): number => {
    const isLeaf = (nodes[at] ?? ZERO_LEAF) >= FIRST_LEAF;
    const end = isLeaf ? at + 1 : read(read(at + 2));
    ends[at] = end;
    return end;
  };
  for (let tree = 0; tree < nodes.length; ) tree = read(tree);
  return ends;
}
