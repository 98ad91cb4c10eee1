/** A line of text on the screen, in window pixels. */
export interface Line {
  readonly top: number;
  readonly bottom: number;
}

/** Boxes that overlap by this share of the smaller one stand on one line. */
const SAME_LINE = 0.5;

/** The lines that boxes of text make, from top to bottom: of superscripts and links only their line. */
export function linesOf(boxes: Iterable<Line>): Line[] {
  const lines: Line[] = [];
  for (const { top, bottom } of [...boxes].sort((a, b) => a.top - b.top)) {
    if (bottom <= top) continue;
    const last = lines.at(-1);
    const shared = last ? Math.min(last.bottom, bottom) - top : 0;
    const smaller = last ? Math.min(last.bottom - last.top, bottom - top) : 0;
    if (last && shared > SAME_LINE * smaller) {
      lines[lines.length - 1] = { top: last.top, bottom: Math.max(last.bottom, bottom) };
    } else lines.push({ top, bottom });
  }
  return lines;
}

/** The stretch of `count` lines around the one nearest to a height; undefined where there is none. */
export function linesAround(lines: readonly Line[], y: number, count: number): Line | undefined {
  const distance = ({ top, bottom }: Line): number =>
    y < top ? top - y : y > bottom ? y - bottom : 0;
  let nearest = -1;
  lines.forEach((line, index) => {
    const best = lines[nearest];
    if (!best || distance(line) < distance(best)) nearest = index;
  });
  const before = Math.floor((count - 1) / 2);
  const first = lines[Math.max(0, nearest - before)];
  const last = lines[Math.min(lines.length - 1, nearest - before + count - 1)] ?? lines[nearest];
  return first && last ? { top: first.top, bottom: last.bottom } : undefined;
}
