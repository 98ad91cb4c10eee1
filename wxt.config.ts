import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { quickenAwaitedScripts } from './scripts/build/awaited-scripts.ts';
import { useNativeBrowser } from './scripts/build/native-browser.ts';
import { smallIcons } from './scripts/build/small-icons.ts';
import { addSyllablePatterns, nameSyllablePatterns } from './scripts/build/syllable-patterns.ts';
import { usedOfReadability } from './scripts/build/used-of-readability.ts';
import { withoutInnerHtml } from './scripts/build/without-inner-html.ts';
import { addWords, nameWords, useWords } from './scripts/build/words.ts';

/**
 * What every extension page may load: its own scripts, styles and fonts; images, and what is fetched to be kept, from anywhere.
 * The background fetches the images of saved articles, where the reader has allowed it; each page
 * takes that back for itself (`meta` in its `index.html`).
 */
const EXTENSION_PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  'img-src blob: data: https: http:',
  "connect-src 'self' blob: https: http:",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const NO_REQUESTS = fileURLToPath(new URL('scripts/build/no-requests.ts', import.meta.url));

// Element.setHTML, which sanitises everything shown, exists from these versions on.
const OLDEST_CHROME = '146';
const OLDEST_FIREFOX = '148.0';
const BROWSERS = [`chrome${OLDEST_CHROME}`, `firefox${OLDEST_FIREFOX}`];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  imports: false,
  vite: () => ({
    // Nothing is rewritten for browsers that cannot install it.
    build: { target: BROWSERS, cssTarget: BROWSERS },
    plugins: [smallIcons(), withoutInnerHtml(), usedOfReadability()],
    resolve: { alias: { 'node-fetch': NO_REQUESTS, 'sync-fetch': NO_REQUESTS } },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      useNativeBrowser(entrypoints, config);
      quickenAwaitedScripts(entrypoints, config);
      useWords(entrypoints, config);
    },
    'build:publicAssets': async (wxt, files) => {
      addSyllablePatterns(wxt, files);
      await addWords(wxt, files);
    },
    'prepare:publicPaths': (wxt, paths) => {
      nameSyllablePatterns(wxt, paths);
      nameWords(wxt, paths);
    },
  },
  i18n: { localesDir: 'assets/locales' },
  autoIcons: { baseIconPath: 'assets/icon.svg' },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      // Chromium's background has no DOM to read a page with; the other opens a document that has.
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    // Asked for one site or all, when the reader wants pictures or linked pages kept.
    optional_permissions: ['tabs'],
    optional_host_permissions: ['*://*/*'],
    commands: {
      'toggle-reader': {
        suggested_key: { default: 'Alt+R' },
        description: '__MSG_commandToggleReader__',
      },
      'save-article': {
        suggested_key: {
          default: 'Alt+Shift+S',
          // There Alt with S, with Shift or without, opens Firefox's History menu.
          ...(browser === 'firefox' ? { linux: 'Alt+Shift+A', windows: 'Alt+Shift+A' } : {}),
        },
        description: '__MSG_commandSaveArticle__',
      },
      'open-sidebar': {
        suggested_key: { default: 'Alt+L' },
        description: '__MSG_commandOpenSidebar__',
      },
    },
    ...(mode === 'development'
      ? {}
      : { content_security_policy: { extension_pages: EXTENSION_PAGE_POLICY } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'byline@byline.example',
              strict_min_version: OLDEST_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: OLDEST_CHROME,
          // Split would give private windows texts of their own, but the list of all others.
          incognito: 'spanning' as const,
        }),
  }),
});
