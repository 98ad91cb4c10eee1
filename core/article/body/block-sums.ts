import type { Evidence } from './gather-evidence.ts';
import type { Line } from './read-lines.ts';

/** Sums over some of a page's blocks. */
export interface Sums {
  words: number;
  /** Characters, and those in links. */
  chars: number;
  linked: number;
  /** Words of prose, and of them those that Readability kept. */
  prose: number;
  kept: number;
  blocks: number;
  headings: number;
  pictures: number;
}

/** A heading and what follows it up to the next. */
export interface Section extends Sums {
  readonly level: number;
}

export function noSums(): Sums {
  return { words: 0, chars: 0, linked: 0, prose: 0, kept: 0, blocks: 0, headings: 0, pictures: 0 };
}

function add(sums: Sums, { block, level, isProse, isKept }: Line): void {
  sums.words += block.words;
  sums.chars += block.text.length;
  sums.linked += block.linked;
  sums.blocks += 1;
  sums.pictures += block.pictures + block.picturesBefore;
  if (level) sums.headings += 1;
  if (isProse) sums.prose += block.words;
  if (isProse && isKept) sums.kept += block.words;
}

/** Over all blocks in each container. */
export function sumsOfContainers(
  lines: readonly Line[],
  containers: Evidence['containers'],
): Sums[] {
  const sums = containers.map(noSums);
  for (const line of lines) {
    const own = sums[line.block.container];
    if (own) add(own, line);
  }
  // A container comes after the one that it is in.
  for (let place = sums.length - 1; place > 0; place--) {
    const own = sums[place];
    const around = sums[containers[place]?.parent ?? -1];
    if (!own || !around) continue;
    around.words += own.words;
    around.chars += own.chars;
    around.linked += own.linked;
    around.prose += own.prose;
    around.kept += own.kept;
    around.blocks += own.blocks;
    around.headings += own.headings;
    around.pictures += own.pictures;
  }
  return sums;
}

/** Over all blocks of each kind. */
export function sumsOfKinds(lines: readonly Line[]): Sums[] {
  const sums: Sums[] = [];
  for (const line of lines) {
    const kind = sums[line.block.alike] ?? noSums();
    sums[line.block.alike] = kind;
    add(kind, line);
  }
  return sums;
}

/** Of each block over its section. */
export function sumsOfSections(lines: readonly Line[]): Section[] {
  let section: Section | undefined;
  return lines.map((line) => {
    const { level } = line;
    if (level || !section) section = { ...noSums(), level };
    if (!level) add(section, line);
    return section;
  });
}

/** At each place the sum of the values of all lines before it, and at the end that of all. */
export function runningSums(lines: readonly Line[], measure: (line: Line) => number): Float64Array {
  const sums = new Float64Array(lines.length + 1);
  let sum = 0;
  for (const [index, line] of lines.entries()) {
    sum += measure(line);
    sums[index + 1] = sum;
  }
  return sums;
}
