import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface TrueAuthor {
  readonly description?: string;
  readonly also?: { readonly description?: string | readonly string[] };
}

interface CardTruth {
  readonly set: string;
  readonly id: string;
  readonly authors: readonly TrueAuthor[];
  readonly boxInBody?: boolean;
}

interface ExtractedRow {
  readonly id: string;
  readonly article?: { readonly text: string };
}

/** The labelled pages of an author-cards directory. */
export function readCardTruths(directory: string): CardTruth[] {
  const truth = join(directory, 'truth');
  return readdirSync(truth)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(truth, file), 'utf8')) as CardTruth);
}

/** Prints what the author cards' own scorer makes of an extraction, and the boxes left in bodies. */
export function printAuthorCards(directory: string, file: string): void {
  console.log('\n## Author cards\n');
  spawnSync(process.execPath, [join(directory, 'score.mjs'), file], { stdio: 'inherit' });
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ExtractedRow);
  const { left, judged } = boxesLeft(readCardTruths(directory), rows);
  const share = judged === 0 ? 0 : (100 * left.length) / judged;
  console.log(
    `\nauthor boxes left in the body: ${left.length} of ${judged} (${share.toFixed(1)} %)`,
  );
  for (const id of left) console.log(`  ${id}`);
}

/** A body that has this share of a biography's runs of three words has the box. */
const MOST = 0.5;

/** The pages with a box in or below the body, and those of them whose body still has it. */
export function boxesLeft(
  truths: readonly CardTruth[],
  rows: readonly ExtractedRow[],
): { left: string[]; judged: number } {
  const texts = new Map(rows.map(({ id, article }) => [id, article?.text]));
  const left: string[] = [];
  let judged = 0;
  for (const { set, id, authors, boxInBody } of truths) {
    const text = texts.get(`${set}/${id}`);
    const biographies = authors.flatMap(({ description, also }) => [
      ...(description ? [description] : []),
      ...[also?.description ?? []].flat(),
    ]);
    if (!boxInBody || text === undefined || biographies.length === 0) continue;
    judged += 1;
    const runs = new Set(runsOf(text));
    if (biographies.some((biography) => shareIn(runsOf(biography), runs) > MOST)) {
      left.push(`${set}/${id}`);
    }
  }
  return { left, judged };
}

function shareIn(wanted: readonly string[], runs: ReadonlySet<string>): number {
  return wanted.filter((run) => runs.has(run)).length / Math.max(1, wanted.length);
}

/** Every three words that follow one another; in scripts without spaces every three characters. */
function runsOf(text: string): string[] {
  const words = text
    .toLowerCase()
    .match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu);
  return (words ?? []).slice(2).map((word, at) => `${words?.[at]} ${words?.[at + 1]} ${word}`);
}
