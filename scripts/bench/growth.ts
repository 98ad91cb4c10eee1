import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SavedPage } from '../extract/pages.ts';
import { extractSideBySide } from './side-by-side.ts';

/** How many times the page's body stands in the page. */
const TIMES = [1, 2, 4, 8, 16];
/** Each is run so often, and the quickest run counts: the rest is what else the machine did. */
const RUNS = 3;

export interface Growth {
  /** The page that was repeated. */
  readonly id: string;
  readonly points: { times: number; bytes: number; ms: number }[];
  /** The power of the page's size that the time grows with: 1 is linear, 2 quadratic. */
  readonly exponent: number;
}

/** Measures how extraction's time grows, on a page whose body is repeated. */
export async function measureGrowth(
  executable: string,
  script: string,
  pages: readonly SavedPage[],
): Promise<Growth | undefined> {
  const page = middlePage(pages);
  if (!page) return undefined;
  const directory = mkdtempSync(join(tmpdir(), 'byline-growth-'));
  try {
    const html = readFileSync(page.file, 'latin1');
    const repeated = TIMES.map((times): SavedPage => {
      const file = join(directory, `${times}.html`);
      writeFileSync(file, withBodyRepeated(html, times), 'latin1');
      return { id: String(times), file, url: page.url };
    });
    const quickest = new Map<string, number>();
    await extractSideBySide({
      executable,
      pages: Array.from({ length: RUNS }, () => repeated).flat(),
      scripts: new Map([['', script]]),
      jobs: 1,
      onRow: (_, { id, ms }) => {
        if (ms !== undefined) quickest.set(id, Math.min(ms, quickest.get(id) ?? ms));
      },
    });
    const points = repeated.flatMap(({ id, file }) => {
      const ms = quickest.get(id);
      return ms === undefined ? [] : [{ times: Number(id), bytes: statSync(file).size, ms }];
    });
    return { id: page.id, points, exponent: exponentOf(points) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The page of middle size. */
function middlePage(pages: readonly SavedPage[]): SavedPage | undefined {
  const size = ({ file }: SavedPage) => statSync(file).size;
  return pages.toSorted((a, b) => size(a) - size(b))[Math.floor(pages.length / 2)];
}

function withBodyRepeated(html: string, times: number): string {
  const start = /<body\b[^>]*>/i.exec(html);
  if (!start) return html.repeat(times);
  const from = start.index + start[0].length;
  const end = html.search(/<\/body\s*>(?![\s\S]*<\/body\s*>)/i);
  const to = end < from ? html.length : end;
  return html.slice(0, from) + html.slice(from, to).repeat(times) + html.slice(to);
}

/** The slope of a straight line through the points on logarithmic scales. */
function exponentOf(points: Growth['points']): number {
  const xs = points.map(({ bytes }) => Math.log(bytes));
  const ys = points.map(({ ms }) => Math.log(ms));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(xs), mean(ys)];
  const covariance = xs.reduce((sum, value, at) => sum + (value - x) * ((ys[at] ?? y) - y), 0);
  const variance = xs.reduce((sum, value) => sum + (value - x) ** 2, 0);
  return covariance / variance;
}
