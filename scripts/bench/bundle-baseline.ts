import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

export const BASELINES = ['readability', 'defuddle'] as const;
export type Baseline = (typeof BASELINES)[number];

/**
 * A script that runs another extractor in a page, whose value is the same as that of our own
 * extraction script.
 */
export async function bundleBaseline(name: Baseline): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, 'baselines', `${name}.ts`),
        formats: ['iife'],
        name: 'baseline',
      },
    },
  });
  const [{ output: files }] = output as [Rolldown.RolldownOutput];
  return `${files[0].code}\n;({ status: 'article', article: baseline() });`;
}
