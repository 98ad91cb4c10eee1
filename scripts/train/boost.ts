/** What is learned from: rows of bytes, a column a feature, and what is right for each row. */
export interface Samples {
  readonly columns: readonly Uint8Array[];
  /** 0 to 1. */
  readonly labels: Float64Array;
  readonly weights: Float64Array;
}

export type Tree = { readonly value: number } | Split;

export interface Split {
  readonly feature: number;
  /** The highest value that goes left. */
  readonly threshold: number;
  readonly left: Tree;
  readonly right: Tree;
}

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Rows in the smallest leaf. */
  readonly leastRows: number;
  /** L2 regularisation of the leaves' values. */
  readonly lambda: number;
  /** Shares of the features and rows that each tree sees. */
  readonly features: number;
  readonly rows: number;
}

export interface Forest {
  readonly bias: number;
  readonly trees: readonly Tree[];
}

/** A leaf that may yet be split, and the best way to. */
interface Open {
  readonly rows: Uint32Array;
  readonly histogram: Histogram;
  readonly depth: number;
  best: { gain: number; feature: number; threshold: number } | undefined;
  split?: { feature: number; threshold: number; left: Open; right: Open };
}

/** Sums of gradient, of curvature and of rows for each value of each feature. */
interface Histogram {
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
  readonly rows: Float64Array;
}

const VALUES = 128;

/**
 * Gradient boosting of regression trees on logistic loss, with histograms, growing the best leaf
 * first. The same seed gives the same forest.
 * @see https://papers.nips.cc/paper/6907-lightgbm-a-highly-efficient-gradient-boosting-decision-tree
 */
export function boost(samples: Samples, options: BoostOptions, seed = 1): Forest {
  const { columns, labels, weights } = samples;
  const count = labels.length;
  const random = randomNumbers(seed);
  let positive = 0;
  let total = 0;
  for (let row = 0; row < count; row++) {
    positive += (labels[row] ?? 0) * (weights[row] ?? 0);
    total += weights[row] ?? 0;
  }
  const bias = Math.log(positive / (total - positive));
  const scores = new Float64Array(count).fill(bias);
  const gradient = new Float64Array(count);
  const curvature = new Float64Array(count);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    for (let row = 0; row < count; row++) {
      const p = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      const weight = weights[row] ?? 0;
      gradient[row] = (p - (labels[row] ?? 0)) * weight;
      curvature[row] = Math.max(1e-6, p * (1 - p)) * weight;
    }
    const rows = Uint32Array.from(
      (function* () {
        for (let row = 0; row < count; row++) if (random() < options.rows) yield row;
      })(),
    );
    const used = columns.map((_, index) => index).filter(() => random() < options.features);
    const tree = grow({ columns, gradient, curvature, rows, used, options });
    trees.push(tree);
    for (let row = 0; row < count; row++) {
      scores[row] = (scores[row] ?? 0) + valueAt(tree, (feature) => columns[feature]?.[row] ?? 0);
    }
  }
  return { bias, trees };
}

/** The sum of a forest for a row, before the logistic function. */
export function scoreOf({ bias, trees }: Forest, of: (feature: number) => number): number {
  return trees.reduce((sum, tree) => sum + valueAt(tree, of), bias);
}

function valueAt(tree: Tree, of: (feature: number) => number): number {
  let at = tree;
  while (!('value' in at)) at = of(at.feature) <= at.threshold ? at.left : at.right;
  return at.value;
}

interface Ground {
  readonly columns: readonly Uint8Array[];
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
  readonly rows: Uint32Array;
  readonly used: readonly number[];
  readonly options: BoostOptions;
}

function grow(ground: Ground): Tree {
  const { options } = ground;
  const root = open(ground, ground.rows, histogramOf(ground, ground.rows), 0);
  const leaves = [root];
  while (leaves.length < options.leaves) {
    let chosen: Open | undefined;
    for (const leaf of leaves) {
      if (leaf.best && leaf.best.gain > (chosen?.best?.gain ?? 0)) chosen = leaf;
    }
    if (!chosen?.best) break;
    const { feature, threshold } = chosen.best;
    const column = ground.columns[feature];
    if (!column) break;
    const leftRows = chosen.rows.filter((row) => (column[row] ?? 0) <= threshold);
    const rightRows = chosen.rows.filter((row) => (column[row] ?? 0) > threshold);
    const isLeftSmaller = leftRows.length < rightRows.length;
    const small = histogramOf(ground, isLeftSmaller ? leftRows : rightRows);
    const large = difference(chosen.histogram, small);
    const left = open(ground, leftRows, isLeftSmaller ? small : large, chosen.depth + 1);
    const right = open(ground, rightRows, isLeftSmaller ? large : small, chosen.depth + 1);
    chosen.split = { feature, threshold, left, right };
    leaves.splice(leaves.indexOf(chosen), 1, left, right);
  }
  return finished(root, ground);
}

function finished({ split, rows }: Open, ground: Ground): Tree {
  if (split) {
    const { feature, threshold } = split;
    const left = finished(split.left, ground);
    return { feature, threshold, left, right: finished(split.right, ground) };
  }
  let g = 0;
  let h = 0;
  for (const row of rows) {
    g += ground.gradient[row] ?? 0;
    h += ground.curvature[row] ?? 0;
  }
  return { value: (-g / (h + ground.options.lambda)) * ground.options.rate };
}

function open(ground: Ground, rows: Uint32Array, histogram: Histogram, depth: number): Open {
  return { rows, histogram, depth, best: bestSplit(ground, rows, histogram) };
}

function bestSplit(
  { used, options }: Ground,
  rows: Uint32Array,
  histogram: Histogram,
): Open['best'] {
  if (rows.length < 2 * options.leastRows) return undefined;
  let best: Open['best'];
  for (const [slot, feature] of used.entries()) {
    const from = slot * VALUES;
    let g = 0;
    let h = 0;
    for (let value = 0; value < VALUES; value++) {
      g += histogram.gradient[from + value] ?? 0;
      h += histogram.curvature[from + value] ?? 0;
    }
    let leftG = 0;
    let leftH = 0;
    let left = 0;
    const whole = (g * g) / (h + options.lambda);
    for (let value = 0; value < VALUES - 1; value++) {
      const count = histogram.rows[from + value] ?? 0;
      if (count === 0) continue;
      leftG += histogram.gradient[from + value] ?? 0;
      leftH += histogram.curvature[from + value] ?? 0;
      left += count;
      if (left < options.leastRows) continue;
      if (rows.length - left < options.leastRows) break;
      const rightG = g - leftG;
      const gain =
        (leftG * leftG) / (leftH + options.lambda) +
        (rightG * rightG) / (h - leftH + options.lambda) -
        whole;
      if (gain > (best?.gain ?? 1e-9)) best = { gain, feature, threshold: value };
    }
  }
  return best;
}

function histogramOf({ columns, gradient, curvature, used }: Ground, rows: Uint32Array): Histogram {
  const histogram = {
    gradient: new Float64Array(used.length * VALUES),
    curvature: new Float64Array(used.length * VALUES),
    rows: new Float64Array(used.length * VALUES),
  };
  for (const [slot, feature] of used.entries()) {
    const column = columns[feature];
    if (!column) continue;
    const from = slot * VALUES;
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] as number;
      const at = from + (column[row] as number);
      histogram.gradient[at] = (histogram.gradient[at] as number) + (gradient[row] as number);
      histogram.curvature[at] = (histogram.curvature[at] as number) + (curvature[row] as number);
      histogram.rows[at] = (histogram.rows[at] as number) + 1;
    }
  }
  return histogram;
}

function difference(a: Histogram, b: Histogram): Histogram {
  const minus = (x: Float64Array, y: Float64Array) => x.map((value, at) => value - (y[at] ?? 0));
  return {
    gradient: minus(a.gradient, b.gradient),
    curvature: minus(a.curvature, b.curvature),
    rows: minus(a.rows, b.rows),
  };
}

/** Numbers from 0 to 1 that are the same for the same seed. @see https://prng.di.unimi.it/splitmix64.c */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let x = state;
    x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
    x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
    return ((x ^ (x >>> 15)) >>> 0) / 4294967296;
  };
}
