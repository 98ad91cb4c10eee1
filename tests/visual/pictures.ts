import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A rectangle of a surface, in its pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far two colours may be apart and count as one: the edges of letters are never quite the same. */
const FUZZ = '12%';

/** Enough for text on a ground; it keeps the pictures small. */
const COLOURS = '48';

const FOLDER = import.meta.dirname;

function fileOf(name: string): string {
  return join(FOLDER, `${name}.png`);
}

function cropOf({ x, y, width, height }: Area): string[] {
  return ['-crop', `${width}x${height}+${x}+${y}`, '+repage'];
}

/** Makes a part of what was seen the picture that later ones are compared with. */
export function keepPicture(seen: string, area: Area, name: string): void {
  const smaller = ['+dither', '-colors', COLOURS, '-strip', '-define', 'png:compression-level=9'];
  execFileSync('convert', [seen, ...cropOf(area), ...smaller, `PNG8:${fileOf(name)}`]);
}

/**
 * The share of a part of what was seen that is not as in the picture, from 0 to 1; 1 where there is
 * no picture, or one of another size.
 */
export function differenceFrom(seen: string, area: Area, name: string): number {
  if (!existsSync(fileOf(name))) return 1;
  execFileSync('mogrify', [...cropOf(area), seen]);
  const { stderr } = spawnSync(
    'compare',
    ['-metric', 'AE', '-fuzz', FUZZ, fileOf(name), seen, 'null:'],
    { encoding: 'utf8' },
  );
  const pixels = Number.parseFloat(stderr);
  return Number.isNaN(pixels) ? 1 : pixels / (area.width * area.height);
}
