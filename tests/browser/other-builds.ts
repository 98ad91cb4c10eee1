import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD } from '../../scripts/browsers/build.ts';
import type { BrowserFamily } from '../../scripts/browsers/find-browser.ts';

type Manifest = Record<string, unknown>;

/** The folder of a build like the usual one, but for its manifest. */
function buildWith(family: BrowserFamily, name: string, change: (usual: Manifest) => Manifest) {
  const folder = `${BUILD[family]}-${name}`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(BUILD[family], folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));
  return folder;
}

/**
 * The folder of a build that has from its installation on what readers may allow it, in a dialog of
 * the browser's own that no test can press: the access to sites, and to see all tabs.
 */
export function allowedBuild(family: BrowserFamily): string {
  return buildWith(family, 'allowed', ({ optional_host_permissions, ...manifest }) => ({
    ...manifest,
    permissions: [manifest.permissions, manifest.optional_permissions].flat(),
    host_permissions: optional_host_permissions,
  }));
}

/** The folder of a build whose private windows have a background of their own. */
export function splitBuild(family: BrowserFamily): string {
  return buildWith(family, 'split', (manifest) => ({ ...manifest, incognito: 'split' }));
}

/** The folder of a build that speaks German, whatever the browser's language. */
export function germanBuild(family: BrowserFamily): string {
  const folder = buildWith(family, 'german', (manifest) => manifest);
  cpSync(join(folder, '_locales/de'), join(folder, '_locales/en'), { recursive: true });
  cpSync(join(folder, 'words/de.js'), join(folder, 'words/en.js'));
  return folder;
}

/** The folder of a build whose strings run from right to left: the English ones, but for their direction. */
export function mirroredBuild(family: BrowserFamily): string {
  const folder = buildWith(family, 'mirrored', (manifest) => manifest);
  const file = join(folder, '_locales/en/messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...messages, interface_direction: { message: 'rtl' } }));
  // The same words for scripts in tabs.
  const words = join(folder, 'words/en.js');
  const ltr = String.raw`\"interface_direction\":\"ltr\"`;
  const script = readFileSync(words, 'utf8');
  if (!script.includes(ltr)) throw new Error('The words say nothing of their direction.');
  writeFileSync(words, script.replace(ltr, ltr.replace('ltr', 'rtl')));
  return folder;
}
