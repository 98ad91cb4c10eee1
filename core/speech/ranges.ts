import type { SpokenBlock } from './spoken-block.ts';

/** A stretch of a document as a `Range` is made of. */
export interface TextStretch {
  readonly startNode: Text;
  readonly startOffset: number;
  readonly endNode: Text;
  readonly endOffset: number;
}

/** Where a stretch of what is spoken is written; undefined where it is written nowhere. */
export function writtenAt(
  { runs }: SpokenBlock,
  start: number,
  end: number,
): TextStretch | undefined {
  const touched = runs.filter((run, index) => {
    const spokenEnd = run.replaced
      ? (runs[index + 1]?.at ?? Number.POSITIVE_INFINITY)
      : run.at + run.length;
    return run.at < end && spokenEnd > start;
  });
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return undefined;
  return {
    startNode: first.node,
    startOffset: first.offset + (first.replaced ? 0 : Math.max(0, start - first.at)),
    endNode: last.node,
    endOffset: last.offset + (last.replaced ? last.length : Math.min(last.length, end - last.at)),
  };
}

/** Where a point of the document is spoken; undefined where it is not in the block. */
export function spokenAt({ runs }: SpokenBlock, node: Node, offset: number): number | undefined {
  for (const run of runs) {
    if (run.node !== node || offset > run.offset + run.length) continue;
    return run.at + Math.max(0, offset - run.offset);
  }
  return undefined;
}
