import { minify } from 'terser';
import type { InlineConfig } from 'vite';

/** Scripts that somebody waits for, and of which most is used as soon as they are run. */
const AWAITED = /^reader(?:-face-.+)?$/;

/**
 * Makes the scripts that somebody waits for small and quick to start. What Vite has minified, Terser
 * makes 2 kB smaller in `reader.js`, gzipped. And V8 is asked to compile the whole of a script when it
 * is loaded: it would otherwise read every function twice, once to skip it and once more when it is
 * called, which is half of what opening the reader spends on compiling.
 * @see https://v8.dev/blog/explicit-compile-hints
 */
export function quickenAwaitedScripts(
  entrypoints: readonly { readonly name: string }[],
  config: InlineConfig,
): void {
  if (!entrypoints.every(({ name }) => AWAITED.test(name))) return;
  config.plugins = [
    ...(config.plugins ?? []),
    {
      name: 'awaited-scripts',
      enforce: 'post',
      async generateBundle(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          const { code = chunk.code } = await minify(chunk.code, {
            ecma: 2020,
            // Its last value is what running it in a tab answers.
            compress: { passes: 2, expression: true, negate_iife: false },
          });
          chunk.code = `//# allFunctionsCalledOnLoad\n${code}`;
        }
      },
    },
  ];
}
