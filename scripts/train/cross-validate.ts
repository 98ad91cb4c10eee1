import { chooseBlocks } from '../../core/article/body/choose-blocks.ts';
import type { Features } from '../../core/article/body/features.ts';
import { judgeTogether } from '../../core/article/body/judge-together.ts';
import { type BoostOptions, boost, type Forest, scoreOf } from './boost.ts';
import { f1 } from './measure.ts';
import type { LabelledPage } from './pages.ts';

export const FOLDS = 5;

/** The part of the sites that a site belongs to: the same whatever others there are. */
export function foldOf(site: string): number {
  let hash = 0;
  for (const character of site) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
}

/** A forest that has learned from these pages. */
export function learn(pages: readonly LabelledPage[], options: BoostOptions): Forest {
  const rows: Uint8Array[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  let width = 0;
  for (const { features, labels: own } of pages) {
    width = features.width;
    for (const [index, { value, weight }] of own.entries()) {
      if (weight === 0) continue;
      rows.push(rowOf(features, index));
      labels.push(value);
      weights.push(weight);
    }
  }
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  const columns = Array.from({ length: width }, (_, feature) =>
    Uint8Array.from(rows, (row) => row[feature] ?? 0),
  );
  const samples = {
    columns,
    labels: Float64Array.from(labels),
    weights: Float64Array.from(weights, (weight) => weight / mean),
  };
  return boost(samples, options);
}

/** How likely each block is, judged by forests that have seen no page of the same site. */
export function judgeUnseen(
  pages: readonly LabelledPage[],
  options: BoostOptions,
): Map<string, number[]> {
  const judged = new Map<string, number[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = ({ site }: LabelledPage) => foldOf(site) === fold;
    const forest = learn(
      pages.filter((page) => !isOut(page)),
      options,
    );
    for (const page of pages.filter(isOut)) judged.set(page.id, judgeBy(forest, page));
  }
  return judged;
}

export function judgeBy(forest: Forest, { features, labels }: LabelledPage): number[] {
  return labels.map((_, index) => {
    const row = rowOf(features, index);
    return 1 / (1 + Math.exp(-scoreOf(forest, (feature) => row[feature] ?? 0)));
  });
}

function rowOf({ bytes, width }: Features, index: number): Uint8Array {
  return bytes.subarray(index * width, (index + 1) * width);
}

/** The means of what the kept blocks score, by set and kind of page. */
export function scores(
  pages: readonly LabelledPage[],
  judged: ReadonlyMap<string, readonly number[]>,
): Map<string, number> {
  const values = new Map<string, number[]>();
  const add = (name: string, value: number) =>
    values.set(name, [...(values.get(name) ?? []), value]);
  const phrases = { hits: 0, misses: 0, wrong: 0 };
  for (const { id, set, evidence, truth } of pages) {
    const likely = judgeTogether(evidence, judged.get(id) ?? []);
    const isKept = chooseBlocks(evidence.blocks, likely);
    const kept = evidence.blocks.filter((_, index) => isKept[index]);
    const text = kept.map((block) => block.text).join('\n');
    if (truth.text !== undefined) {
      const score = f1(text, truth.text, truth.kind ? 1 : 4);
      add(set, score);
      if (truth.kind) add(`${set} ${truth.kind}`, score);
    } else if (truth.snippets) {
      const flat = text.replace(/\s+/g, ' ');
      const has = (snippet: string) => flat.includes(snippet.replace(/\s+/g, ' ').trim());
      for (const snippet of truth.snippets.with) phrases[has(snippet) ? 'hits' : 'misses'] += 1;
      phrases.wrong += truth.snippets.without.filter(has).length;
    } else if (truth.firstWords) {
      const start = (from: string) => f1WordsOf(from).slice(0, 12).join(' ');
      add(set, f1WordsOf(text).join(' ').startsWith(start(truth.firstWords)) ? 1 : 0);
    }
  }
  const means = new Map(
    [...values].map(([name, all]) => [name, all.reduce((a, b) => a + b, 0) / all.length]),
  );
  const { hits, misses, wrong } = phrases;
  if (hits > 0) means.set('phrases', (2 * hits) / (2 * hits + misses + wrong));
  return means;
}

const f1WordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
