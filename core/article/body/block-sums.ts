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
  readonly phrase: number;
}

export function noSums(): Sums {
  return { words: 0, chars: 0, linked: 0, prose: 0, kept: 0, blocks: 0, headings: 0, pictures: 0 };
}

function add(sums: Sums, { block, level, isProse, kept }: Line): void {
  sums.words += block.words;
  sums.chars += block.text.length;
  sums.linked += block.linked;
  sums.blocks += 1;
  sums.pictures += block.pictures + block.picturesBefore;
  if (level) sums.headings += 1;
  if (isProse) sums.prose += block.words;
  if (isProse && kept > 0.5) sums.kept += block.words;
}

/** Over all blocks in each container. */
export function sumsOfContainers(
  lines: readonly Line[],
  containers: Evidence['containers'],
): Sums[] {
  const sums = containers.map(noSums);
  for (const line of lines) {
    for (let at = line.block.container; at >= 0; at = containers[at]?.parent ?? -1) {
      const sum = sums[at];
      if (sum) add(sum, line);
    }
  }
  return sums;
}

/** Of each block over all with the same tag and classes in containers with the same. */
export function sumsOfKinds(lines: readonly Line[], containers: Evidence['containers']): Sums[] {
  const kinds = new Map<string, Sums>();
  return lines.map((line) => {
    const { tag, kind, container } = line.block;
    const parent = containers[container];
    const key = `${tag}.${kind}<${parent?.tag}.${parent?.kind}`;
    const sums = kinds.get(key) ?? noSums();
    kinds.set(key, sums);
    add(sums, line);
    return sums;
  });
}

/** Of each block over its section. */
export function sumsOfSections(lines: readonly Line[]): Section[] {
  let section: Section | undefined;
  return lines.map((line) => {
    const { level, phrase } = line;
    if (level || !section) section = { ...noSums(), level, phrase };
    if (!level) add(section, line);
    return section;
  });
}

/** At each place the sum of all values before it, and at the end that of all. */
export function runningSums(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
}
