import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const CREATE_ICON = fileURLToPath(new URL('create-icon.ts', import.meta.url));

/** Gives lucide's icons a small maker in place of its own (create-icon.ts). */
export function smallIcons(): Plugin {
  return {
    name: 'small-icons',
    enforce: 'pre',
    resolveId(id, importer) {
      const isMaker = id.endsWith('/createLucideIcon.mjs');
      return isMaker && importer?.includes('/lucide-preact/dist/esm/icons/') ? CREATE_ICON : null;
    },
  };
}
