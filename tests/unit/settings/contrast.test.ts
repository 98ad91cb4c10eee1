import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** WCAG 2.2 relative luminance of `#rrggbb`. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const css = readFileSync('assets/tokens.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The tokens of the first rule whose selectors include one; `light-dark()` read for one scheme. */
function tokensOf(selector: string, scheme: 'light' | 'dark'): Map<string, string> {
  for (const [, selectors = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const names = selectors.split(',').map((name) => name.trim());
    if (!names.includes(selector) || !body.includes('--paper')) continue;
    const tokens = new Map<string, string>();
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
      const pair = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value);
      tokens.set(name, (pair ? (scheme === 'light' ? pair[1] : pair[2]) : value) ?? '');
    }
    return tokens;
  }
  throw new Error(`tokens.css has no colours for ${selector}`);
}

const THEMES: readonly [name: string, selector: string, scheme: 'light' | 'dark', least: number][] =
  [
    ['Paper', '[data-theme="paper"]', 'light', 4.5],
    ['Sepia', '[data-theme="sepia"]', 'light', 4.5],
    ['Grey', '[data-theme="grey"]', 'dark', 4.5],
    ['Dark', '[data-theme="dark"]', 'dark', 4.5],
    ['Black', '[data-theme="black"]', 'dark', 4.5],
    ['High contrast, light', '[data-theme="contrast"]', 'light', 7],
    ['High contrast, dark', '[data-theme="contrast"]', 'dark', 7],
  ];

/** Every pair that a style sheet puts text on. `paper` on `ink` is the filled button and the toast. */
const PAIRS: readonly [text: string, background: string][] = [
  ...['paper', 'raised', 'sunk'].flatMap((background) =>
    ['ink', 'soft', 'faint', 'accent'].map((text): [string, string] => [text, background]),
  ),
  ['ink', 'accent-soft'],
  ['soft', 'accent-soft'],
  ['accent', 'accent-soft'],
  ['ink', 'selection'],
  ['paper', 'ink'],
];

describe.each(THEMES)('the theme %s', (_name, selector, scheme, least) => {
  const tokens = tokensOf(selector, scheme);

  it.each(PAIRS)('has %s on %s legible', (text, background) => {
    const ratio = contrast(tokens.get(text) ?? '', tokens.get(background) ?? '');
    expect(ratio).toBeGreaterThanOrEqual(least);
  });

  // WCAG 1.4.11: what shows a control's state, against what it lies on.
  it.each(['paper', 'raised', 'sunk'])('has a focus ring visible on %s', (background) => {
    expect(
      contrast(tokens.get('focus') ?? '', tokens.get(background) ?? ''),
    ).toBeGreaterThanOrEqual(3);
  });
});
