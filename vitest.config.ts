import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Puts the stand-in for `#i18n` before WXT's own alias; of two aliases the later plugin's wins. */
function translations(): Plugin {
  const replacement = fileURLToPath(new URL('tests/component/i18n.ts', import.meta.url));
  return {
    name: 'byline:translations',
    config: () => ({ resolve: { alias: [{ find: /^#i18n$/, replacement }] } }),
  };
}

/** How long a test may take before it counts as hung, in milliseconds; a busy machine is not a hang. */
const PATIENCE = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          testTimeout: PATIENCE,
          setupFiles: ['tests/unit/setup.ts'],
        },
      },
      {
        plugins: [WxtVitest(), translations()],
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          testTimeout: PATIENCE,
          setupFiles: ['tests/component/setup.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          // Windows share one display and its keyboard focus: one file after another.
          fileParallelism: false,
          maxWorkers: 1,
          // About one test in three hundred still loses a key or a click to a busy machine; a fault
          // fails twice.
          retry: 1,
          testTimeout: PATIENCE,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
