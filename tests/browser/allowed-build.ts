import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD } from '../../scripts/browsers/build.ts';
import type { BrowserFamily } from '../../scripts/browsers/find-browser.ts';

/**
 * The folder of a build that has from its installation on what readers may allow it, in a dialog of
 * the browser's own that no test can press: the access to sites, and to see all tabs.
 */
export function allowedBuild(family: BrowserFamily): string {
  const folder = `${BUILD[family]}-allowed`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(BUILD[family], folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const { optional_host_permissions, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  const permissions = [...manifest.permissions, ...manifest.optional_permissions];
  const allowed = { ...manifest, permissions, host_permissions: optional_host_permissions };
  writeFileSync(file, JSON.stringify(allowed));
  return folder;
}
