import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, isLight } from '../../../core/settings/contrast.ts';

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

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // The example that WCAG's techniques give for the least grey on white.
    ['#767676', '#ffffff', 4.54],
  ])('of %s and %s is %d', (first, second, ratio) => {
    expect(contrast(first, second)).toBeCloseTo(ratio, 2);
    expect(contrast(second, first)).toBeCloseTo(ratio, 2);
  });

  it('tells light backgrounds from dark ones', () => {
    expect(['#ffffff', '#f6f1e7', '#9a9a9a'].map(isLight)).toEqual([true, true, true]);
    expect(['#000000', '#3a3a3c', '#5a3030'].map(isLight)).toEqual([false, false, false]);
  });
});
