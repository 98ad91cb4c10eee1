import type { InlineConfig } from 'vite';

/**
 * Lets scripts that run in pages use the browser's own API. webextension-polyfill is for what older
 * versions lack; of what such scripts use, the versions that the manifest asks for lack nothing, and
 * it would be a tenth of everything that opening the reader has to load.
 */
export function useNativeBrowser(
  entrypoints: readonly { readonly type: string }[],
  config: InlineConfig,
): void {
  if (!entrypoints.every(({ type }) => type === 'unlisted-script')) return;
  // Before the module's own alias, of which the first that fits is taken.
  config.plugins = [
    ...(config.plugins ?? []),
    {
      name: 'native-browser',
      enforce: 'pre',
      resolveId(id, importer) {
        return id === '@wxt-dev/webextension-polyfill/browser' || id === 'wxt/browser'
          ? this.resolve('@wxt-dev/browser', importer)
          : null;
      },
    },
  ];
}
