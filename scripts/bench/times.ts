import type { Row } from '../extract/run.ts';
import { quantile } from './measures.ts';
import { printTable } from './table.ts';

/** A page and how long it took, in milliseconds. */
interface Timed {
  readonly id: string;
  readonly ms?: number;
}

/** How many times as long as Readability each page took that both were timed on. */
function ratiosOf(timed: readonly Timed[], readability: readonly Timed[]): number[] {
  const base = new Map(readability.map(({ id, ms }) => [id, ms]));
  return timed.flatMap(({ id, ms }) => {
    const other = base.get(id);
    return ms && other ? [ms / other] : [];
  });
}

/** How long a page takes beside Readability on the same page, at the median. */
export function timesReadability(timed: readonly Timed[], readability: readonly Timed[]): string {
  return quantile(ratiosOf(timed, readability), 0.5)?.toFixed(2) ?? '-';
}

/** Prints for each set, and for all, what a cold run takes, and beside Readability's. */
export function printTimes(
  sets: readonly string[],
  rows: ReadonlyMap<string, readonly Row[]>,
  ours: string,
): void {
  console.log('\n## Time of a cold run, in milliseconds\n');
  const milliseconds = (timed: readonly Timed[], q: number) =>
    quantile(
      timed.flatMap(({ ms }) => (ms === undefined ? [] : [ms])),
      q,
    )?.toFixed(0) ?? '-';
  const row = (name: string, isIn: (id: string) => boolean) => {
    const own = (rows.get(ours) ?? []).filter(({ id }) => isIn(id));
    const bare = (rows.get('readability') ?? []).filter(({ id }) => isIn(id));
    return [
      `${name} (${own.length})`,
      milliseconds(own, 0.5),
      milliseconds(own, 0.95),
      milliseconds(bare, 0.5),
      milliseconds(bare, 0.95),
      timesReadability(own, bare),
      quantile(ratiosOf(own, bare), 0.95)?.toFixed(2) ?? '-',
    ];
  };
  printTable(
    ['set (pages)', 'median', 'p95', 'Readability', 'p95', 'ratio, median', 'p95'],
    [
      ...sets.map((set) => row(set, (id) => id.startsWith(`${set}/`))),
      ...(sets.length > 1 ? [row('all', () => true)] : []),
    ],
  );
}
