import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserFamily } from './find-browser.ts';

export const PROJECT = join(import.meta.dirname, '../..');

/** Where the build for a browser is. */
export const BUILD: Record<BrowserFamily, string> = {
  chromium: join(PROJECT, '.output/chrome-mv3'),
  firefox: join(PROJECT, '.output/firefox-mv3'),
};

/** Builds the extension for a browser, with what the build prints on the error output. */
export function buildExtension(family: BrowserFamily): void {
  const target = family === 'chromium' ? 'chrome' : 'firefox';
  const wxt = join(PROJECT, 'node_modules/wxt/bin/wxt.mjs');
  const { status } = spawnSync(process.execPath, [wxt, 'build', '-b', target, '--mv3'], {
    cwd: PROJECT,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`The build for ${target} failed.`);
}
