import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TAG_COLOURS } from '../../../core/library/tags.ts';

const CSS = readFileSync(join(import.meta.dirname, '../../../components/saved/tags.css'), 'utf8');

/** The least contrast of text by WCAG AA. */
const AA = 4.5;

/** Red, green and blue, linear, of an OKLCH colour. @see https://bottosson.github.io/posts/oklab/ */
function linear(lightness: number, chroma: number, hue: number): number[] {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((value) => Math.min(1, Math.max(0, value)));
}

function luminance(colour: number[]): number {
  const [red = 0, green = 0, blue = 0] = colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: number[], other: number[]): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** The light and the dark half of a property of coloured tags: lightness and chroma of each. */
function halves(property: string): [number, number][] {
  const rule = /\.tag-chip\[data-colour\]\s*\{([^}]*)\}/.exec(CSS)?.[1] ?? '';
  const value = new RegExp(`(?:^|\\s)${property}:([^;]*);`).exec(rule)?.[1] ?? '';
  return [...value.matchAll(/oklch\(([\d.]+) ([\d.]+)/g)].map(([, lightness, chroma]) => [
    Number(lightness),
    Number(chroma),
  ]);
}

test.each(TAG_COLOURS)('a %s tag can be read, light and dark', (colour) => {
  const hue = Number(new RegExp(`"${colour}"\\] \\{\\s*--tag-hue: (\\d+)`).exec(CSS)?.[1]);
  const [background, text] = [halves('background'), halves('color')];
  expect(background).toHaveLength(2);
  expect(text).toHaveLength(2);
  for (const [index, [lightness, chroma]] of background.entries()) {
    const [textLightness = 0, textChroma = 0] = text[index] ?? [];
    const ratio = contrast(linear(lightness, chroma, hue), linear(textLightness, textChroma, hue));
    expect(ratio).toBeGreaterThanOrEqual(AA);
  }
});
