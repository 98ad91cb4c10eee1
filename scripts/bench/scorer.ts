import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Found and sought, as `[found, sought]`. */
type Share = [number, number];

/** Counts of 4-word shingles, as the scorer keeps them. */
type ShingleMatch = object;

/** What the scorer says of one page; a field is there where the page's truth has something to say. */
export interface PageScore {
  id: string;
  ms?: number;
  empty: boolean;
  plain?: ShingleMatch;
  bag?: { f1: number };
  snippets?: object;
  title?: { normalised: boolean };
  authors?: object;
  falseAuthor?: boolean;
  date?: { ok: boolean };
  image?: { ok: boolean };
  first?: 'right' | 'late' | 'far' | 'missing';
  kept?: Record<string, Share>;
  images?: { cover: Share; body: Share };
}

/** The parts of the extraction scorer (see docs/EXTRACTION.md) that the bench takes its figures from. */
export interface Scorer {
  importLines(file: string, name: string): Promise<unknown>;
  sets(): string[];
  ids(set: string): string[];
  truthOf(set: string, id: string): { kind?: string };
  scoresOf(name: string, set: string): Map<string, PageScore> | null;
  aggregate(matches: ShingleMatch[]): { f1: number };
  aggregateSnippets(counts: object[]): { f1: number };
  aggregateAuthors(matches: object[]): { f1: number };
  KINDS: string[];
}

/**
 * Loads the scorer from a directory in which its packages are installed.
 *
 * @param options.pages - `SET/PAGE/{page.html,truth.json}`
 * @param options.results - where it keeps what it was given
 */
export async function loadScorer(
  directory: string,
  { pages, results }: { pages: string; results: string },
): Promise<Scorer> {
  // It reads these when it is loaded, so they have to be there before.
  process.env.BENCH_DATA = pages;
  process.env.BENCH_RESULTS = results;
  const modules = [
    'import',
    'dataset',
    'scores',
    'score/shingle',
    'score/snippets',
    'score/authors',
    'score/structure',
  ];
  const loaded = await Promise.all(
    modules.map((name) => import(pathToFileURL(join(directory, 'lib', `${name}.mjs`)).href)),
  );
  return Object.assign({}, ...loaded) as Scorer;
}
