import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { InlineConfig, Plugin } from 'vite';
import type { ResolvedPublicFile, Wxt } from 'wxt';

const LOCALES = join(import.meta.dirname, '../../assets/locales');

/** The languages that the interface speaks. */
const LANGUAGES = readdirSync(LOCALES).map((file) => file.replace('.json', ''));

/**
 * Makes a script of the interface's words in each language, for scripts that run in pages: a browser's
 * own way to them makes a tab wait for another process (platform/words.ts).
 */
export async function addWords(_wxt: Wxt, files: ResolvedPublicFile[]): Promise<void> {
  for (const language of LANGUAGES) {
    const messages = generateChromeMessages(
      await parseMessagesFile(join(LOCALES, `${language}.json`)),
    );
    const words = Object.fromEntries(
      Object.entries(messages).map(([key, { message }]) => [key, message]),
    );
    files.push({
      relativeDest: `words/${language}.js`,
      // Read as JSON it is there sooner than as an object. The last value would be sent back.
      contents: `globalThis.bylineWords=JSON.parse(${JSON.stringify(JSON.stringify(words))});void 0;\n`,
    });
  }
}

/** Tells TypeScript of them. */
export function nameWords(_wxt: Wxt, paths: (string | object)[]): void {
  paths.push(...LANGUAGES.map((language) => `words/${language}.js`));
}

/** Lets scripts that run in pages take the interface's words from there. */
export function useWords(
  entrypoints: readonly { readonly type: string }[],
  config: InlineConfig,
): void {
  if (!entrypoints.every(({ type }) => type === 'unlisted-script')) return;
  const words = join(import.meta.dirname, '../../platform/words.ts');
  const plugin: Plugin = {
    name: 'words',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id === '@wxt-dev/browser' && importer?.includes('/@wxt-dev/i18n/') ? words : null,
  };
  config.plugins = [...(config.plugins ?? []), plugin];
}
