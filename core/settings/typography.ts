import { type Face, RANGES, type Settings } from './settings.ts';

/** The width of an average character of English text, in ems, measured for each face. */
const CHARACTER_WIDTH: Record<Face, number> = {
  literata: 0.497,
  inter: 0.515,
  atkinson: 0.49,
  opendyslexic: 0.6,
  system: 0.5,
};

/**
 * The custom properties that assets/article.css reads. In pixels, since inside a page `rem` would
 * be the page's.
 */
export function typographyProperties(settings: Settings): Record<string, string> {
  const width = settings.measure * CHARACTER_WIDTH[settings.face] * settings.fontSize;
  return {
    '--article-face': `var(--face-${settings.face})`,
    '--article-size': `${settings.fontSize}px`,
    '--article-line-height': String(settings.lineHeight),
    '--article-measure': `${Math.round(width)}px`,
    '--article-align': settings.justify ? 'justify' : 'start',
    '--article-hyphens': settings.justify ? 'auto' : 'manual',
  };
}

/** The next larger (`1`) or smaller (`-1`) font size, within its range. CSS pixels. */
export function stepFontSize(fontSize: number, direction: 1 | -1): number {
  const { min, max, step } = RANGES.fontSize;
  return Math.min(max, Math.max(min, fontSize + direction * step));
}
