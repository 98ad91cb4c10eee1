import { execFileSync } from 'node:child_process';
import type { Area, Display } from './display.ts';

/** The mean difference of a colour channel, of 255, up to which pixels count as the same icon. */
const TOLERANCE = 24;

/** A pixel of the icon that is not transparent. */
interface Dot {
  x: number;
  y: number;
  color: [red: number, green: number, blue: number];
}

/**
 * The opaque pixels of a picture file's upper half; of transparent ones anything may show through,
 * and over the lower half there may be a badge.
 */
function readDots(file: string, size: number): Dot[] {
  const pixels = execFileSync('convert', [file, '-depth', '8', 'rgba:-']);
  const dots: Dot[] = [];
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4);
    const index = at / 4;
    const place = { x: index % size, y: Math.floor(index / size) };
    if (alpha > 250 && place.y < size / 2) dots.push({ ...place, color: [red, green, blue] });
  }
  return dots;
}

/** The mean difference of the icon from the pixels at a point; stops when it is above a limit. */
function differenceAt(
  x: number,
  y: number,
  { width }: Area,
  pixels: Buffer,
  dots: Dot[],
  limit: number,
): number {
  const most = limit * dots.length * 3;
  let sum = 0;
  for (const dot of dots) {
    const at = ((y + dot.y) * width + x + dot.x) * 3;
    for (const [channel, value] of dot.color.entries()) {
      sum += Math.abs((pixels[at + channel] ?? 0) - value);
    }
    if (sum > most) return Number.POSITIVE_INFINITY;
  }
  return sum / (dots.length * 3);
}

/**
 * The middle of an icon on the display, in pixels. Chromium tells nobody where its toolbar has
 * an extension's icon, so it is looked for as a user does.
 *
 * @param size - of the icon in its file and on the display, in pixels
 */
export function findIcon(
  display: Display,
  area: Area,
  file: string,
  size: number,
): { x: number; y: number } | undefined {
  const pixels = display.pixels(area);
  const dots = readDots(file, size);
  let best = { difference: TOLERANCE, x: -1, y: -1 };
  for (let y = 0; y + size <= area.height; y += 1) {
    for (let x = 0; x + size <= area.width; x += 1) {
      const difference = differenceAt(x, y, area, pixels, dots, best.difference);
      if (difference < best.difference) best = { difference, x, y };
    }
  }
  if (best.x < 0) return undefined;
  return { x: area.x + best.x + size / 2, y: area.y + best.y + size / 2 };
}
