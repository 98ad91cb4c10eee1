import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { PROJECT } from '../browsers/build.ts';

const SOURCE = join(import.meta.dirname, 'floor');

/**
 * Builds the extension that nothing of the kind can be faster than: on the shortcut it runs
 * Readability and shows its HTML in a shadow root.
 * @returns its folder
 */
export async function buildFloor(): Promise<string> {
  const folder = join(PROJECT, '.output/bench-speed/floor');
  mkdirSync(folder, { recursive: true });
  for (const file of ['manifest.json', 'background.js']) {
    cpSync(join(SOURCE, file), join(folder, file));
  }
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: join(SOURCE, 'reader.ts'),
        formats: ['iife'],
        name: 'floor',
        fileName: () => 'reader.js',
      },
    },
  });
  return folder;
}
