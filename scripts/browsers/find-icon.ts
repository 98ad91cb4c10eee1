import { execFileSync } from 'node:child_process';
import type { Area, Display } from './display.ts';

/** The mean difference of a colour channel, of 255, up to which pixels count as the same icon. */
const TOLERANCE = 24;

interface Template {
  size: number;
  /** Four bytes a pixel. */
  pixels: Buffer;
}

/** How far the pixels at a point are from the icon; transparent ones may be anything. */
function differenceAt(x: number, y: number, area: Area, pixels: Buffer, icon: Template): number {
  let sum = 0;
  let count = 0;
  for (let row = 0; row < icon.size; row += 1) {
    for (let column = 0; column < icon.size; column += 1) {
      const of = (row * icon.size + column) * 4;
      if ((icon.pixels[of + 3] ?? 0) < 250) continue;
      const at = ((y + row) * area.width + x + column) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        sum += Math.abs((pixels[at + channel] ?? 0) - (icon.pixels[of + channel] ?? 0));
        count += 1;
      }
    }
  }
  return count === 0 ? 255 : sum / count;
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
  const icon: Template = { size, pixels: execFileSync('convert', [file, '-depth', '8', 'rgba:-']) };
  let best = { difference: TOLERANCE, x: -1, y: -1 };
  for (let y = 0; y + size <= area.height; y += 1) {
    for (let x = 0; x + size <= area.width; x += 1) {
      const difference = differenceAt(x, y, area, pixels, icon);
      if (difference < best.difference) best = { difference, x, y };
    }
  }
  if (best.x < 0) return undefined;
  return { x: area.x + best.x + size / 2, y: area.y + best.y + size / 2 };
}
