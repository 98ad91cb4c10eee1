import type { InlineConfig } from 'vite';

/** Scripts that somebody waits for, and of which most is used as soon as they are run. */
const AWAITED = /^reader(?:-face-.+)?$/;

/**
 * Asks V8 to compile the whole of a script when it is loaded. It would otherwise read every function
 * twice, once to skip it and once more when it is called, which is half of what opening the reader
 * spends on compiling.
 * @see https://v8.dev/blog/explicit-compile-hints
 */
export function compileAtOnce(
  entrypoints: readonly { readonly name: string }[],
  config: InlineConfig,
): void {
  if (!entrypoints.every(({ name }) => AWAITED.test(name))) return;
  config.plugins = [
    ...(config.plugins ?? []),
    {
      name: 'compile-at-once',
      enforce: 'post',
      generateBundle(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk') chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
        }
      },
    },
  ];
}
