import type { Row } from './run.ts';

/** How often progress is told where it cannot be rewritten in place, in milliseconds. */
const INTERVAL = 10_000;

function quantile(sorted: number[], q: number): string {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];
  return value === undefined ? '-' : `${value} ms`;
}

/** Tells on the error output how far a run is, and at its end what came of it. */
export class Progress {
  readonly #total: number;
  readonly #started = performance.now();
  readonly #times: number[] = [];
  readonly #reasons = new Map<string, number>();
  #done = 0;
  #told = 0;

  constructor(total: number) {
    this.#total = total;
  }

  add(row: Row): void {
    this.#done += 1;
    if (row.ms !== undefined) this.#times.push(row.ms);
    if (row.reason !== undefined) {
      const reason = row.reason.split('\n')[0] ?? '';
      this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
    }
    const elapsed = performance.now() - this.#started;
    const line = `${this.#done}/${this.#total} pages, ${(this.#done / (elapsed / 1000)).toFixed(1)} a second`;
    if (process.stderr.isTTY) {
      process.stderr.write(`\r${line} `);
    } else if (elapsed - this.#told > INTERVAL) {
      this.#told = elapsed;
      process.stderr.write(`${line}\n`);
    }
  }

  end(): void {
    const seconds = (performance.now() - this.#started) / 1000;
    const without = [...this.#reasons.values()].reduce((sum, count) => sum + count, 0);
    const times = this.#times.toSorted((a, b) => a - b);
    if (process.stderr.isTTY) process.stderr.write('\n');
    console.error(
      `${this.#done} pages in ${seconds.toFixed(0)} s: ${this.#done - without} articles, ${without} without; ` +
        `extraction median ${quantile(times, 0.5)}, p95 ${quantile(times, 0.95)}`,
    );
    for (const [reason, count] of [...this.#reasons].sort(([, a], [, b]) => b - a)) {
      console.error(`  ${count} x ${reason}`);
    }
  }
}
