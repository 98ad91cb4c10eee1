import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { initialsOf, nameHue } from '../../../components/monogram.ts';

/** Relative luminance of an OKLCH colour. @see https://bottosson.github.io/posts/oklab/ */
function luminance(lightness: number, chroma: number, hue: number): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  const [r = 0, g = 0, bl = 0] = [red, green, blue].map((c) => Math.min(1, Math.max(0, c)));
  return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
}

describe('a monogram', () => {
  it('is legible in white on every hue', () => {
    const css = readFileSync('assets/author.css', 'utf8');
    const colours = [...css.matchAll(/oklch\(([\d.]+) ([\d.]+) var\(--face-hue\)\)/g)];
    expect(colours).toHaveLength(2);
    for (const [, lightness, chroma] of colours) {
      for (let hue = 0; hue < 360; hue++) {
        const contrast = 1.05 / (luminance(Number(lightness), Number(chroma), hue) + 0.05);
        expect(contrast).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it.each([
    ['Mara Lindqvist', 'ML'],
    ['Jun', 'J'],
    ['Öznur van der Berg', 'ÖB'],
    ['村上春樹', '村'],
    ['“Ann” (Lee)', 'AL'],
    ['—', '·'],
  ])('of %s is %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('has a hue that is the name’s', () => {
    expect(nameHue('Mara Lindqvist')).toBe(nameHue(' mara lindqvist '));
    expect(nameHue('Mara Lindqvist')).not.toBe(nameHue('Jun Watanabe'));
  });
});
