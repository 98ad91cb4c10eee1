import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD } from '../../scripts/browsers/build.ts';
import type { BrowserFamily } from '../../scripts/browsers/find-browser.ts';

/**
 * The folder of a build that has the access to sites from its installation on, which readers allow
 * in a dialog of the browser's own that no test can press.
 */
export function allowedBuild(family: BrowserFamily): string {
  const folder = `${BUILD[family]}-allowed`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(BUILD[family], folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const { optional_host_permissions, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: optional_host_permissions }));
  return folder;
}
