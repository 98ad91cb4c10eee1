import { tokens } from './label-blocks.ts';

/** Harmonic mean of precision and recall over runs of `size` words, counted as often as they occur. */
export function f1(text: string, truth: string, size: number): number {
  const given = runs(text, size);
  const wanted = runs(truth, size);
  let both = 0;
  for (const [run, times] of given) both += Math.min(times, wanted.get(run) ?? 0);
  const total = sum(given) + sum(wanted);
  return total === 0 ? 1 : (2 * both) / total;
}

function runs(text: string, size: number): Map<string, number> {
  const words = tokens(text);
  const counts = new Map<string, number>();
  for (let at = 0; at + Math.min(size, words.length) <= words.length && at < words.length; at++) {
    const run = words.slice(at, at + size).join(' ');
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const times of counts.values()) total += times;
  return total;
}
