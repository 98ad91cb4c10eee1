import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../../core/settings/contrast.ts';

const read = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** Every ground that a theme puts code on, by whether it is a light one. */
const grounds = { light: new Set<string>(), dark: new Set<string>() };
for (const [, selectors = '', body = ''] of read('assets/tokens.css').matchAll(
  /([^{}]+)\{([^{}]*)\}/g,
)) {
  const sunk = /--sunk:\s*([^;]+);/.exec(body)?.[1] ?? '';
  const pair = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(sunk);
  if (pair?.[1] && pair[2]) {
    grounds.light.add(pair[1]);
    grounds.dark.add(pair[2]);
  } else if (sunk.startsWith('#')) {
    grounds[/sepia|paper/.test(selectors) ? 'light' : 'dark'].add(sunk);
  }
}

const colours = [
  ...read('components/article/code-colours.css').matchAll(
    /--code-(\w+): light-dark\((#\w{6}), (#\w{6})\)/g,
  ),
].map(([, kind = '', light = '', dark = '']) => ({ kind, light, dark }));

describe('the colours of code', () => {
  test('are there, on the grounds of every theme', () => {
    expect(colours.length).toBeGreaterThanOrEqual(6);
    expect([grounds.light.size, grounds.dark.size]).toEqual([3, 4]);
  });

  // High contrast asks for 7:1, and there is one set of colours.
  test.each(colours)('are legible: $kind', ({ light, dark }) => {
    for (const ground of grounds.light) expect(contrast(light, ground)).toBeGreaterThanOrEqual(7);
    for (const ground of grounds.dark) expect(contrast(dark, ground)).toBeGreaterThanOrEqual(7);
  });
});
