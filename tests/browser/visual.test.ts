import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Settings, THEMES } from '../../core/settings/settings.ts';
import type { Browser, Surface } from '../../scripts/browsers/browser.ts';
import { PROJECT } from '../../scripts/browsers/build.ts';
import { type Display, startDisplay } from '../../scripts/browsers/display.ts';
import { find } from '../../scripts/browsers/elements.ts';
import { ensureFonts } from '../../scripts/browsers/install.ts';
import { openBrowser, WINDOW } from '../../scripts/browsers/open-browser.ts';
import { closePopup, openPopup, openReader, openSidebar } from '../../scripts/browsers/surfaces.ts';
import { until } from '../../scripts/browsers/until.ts';
import { type FixtureServer, SEED_PATH, startFixtureServer } from '../fixtures/server.ts';
import { type Area, differenceFrom, keepPicture } from '../visual/pictures.ts';
import { familiesToTest } from './both-browsers.ts';

/** Where what was seen is left, for those that differ. */
const SEEN = join(PROJECT, '.output/visual');

/** The share of a picture that may differ: another build of the browser draws letters otherwise. */
const TOLERANCE = 0.02;

/** Within which a window shows what its document has become, in milliseconds. */
const SHOWN = 1500;

const PAGES = {
  latin: '/several-authors.html',
  arabic: '/arabic.html',
  japanese: '/japanese.html',
  hindi: '/hindi.html',
} as const;
type Script = keyof typeof PAGES;
const SCRIPTS = Object.keys(PAGES) as Script[];

/** Latin letters come with the extension; for the others the machine needs these. */
const FACES: Record<Exclude<Script, 'latin'>, string> = {
  arabic: 'Noto Naskh Arabic',
  japanese: 'Noto Serif CJK JP',
  hindi: 'Noto Serif Devanagari',
};

const missing = ensureFonts(Object.values(FACES));
if (missing) console.warn(missing);

/** A light and a dark one, where the theme is the same style sheet that the reader has shown in all. */
const TWO_THEMES = ['sepia', 'dark'] as const;

const COLUMN: Area = { x: 290, y: 60, width: 700, height: 440 };
const POPUP: Area = { x: 0, y: 0, width: 440, height: 480 };
const SIDEBAR: Area = { x: 0, y: 180, width: 360, height: 400 };
const SETTINGS: Area = { x: 260, y: 20, width: 760, height: 640 };

declare const chrome: {
  storage: { local: { set(values: object): Promise<void> } };
};

describe.each(familiesToTest())('pictures, in %s', (family) => {
  let browser: Browser;
  let display: Display;
  let server: FixtureServer;

  beforeAll(async () => {
    mkdirSync(SEEN, { recursive: true });
    server = await startFixtureServer();
    display = await startDisplay(WINDOW.width, WINDOW.height);
    browser = await openBrowser(family, { display, colorScheme: 'light' });
  });
  afterAll(() => {
    browser?.close();
    display?.stop();
    server?.close();
  });

  /** Compares a surface in a theme with its picture, or makes the picture where that is asked for. */
  async function look(surface: Surface, name: string, area: Area, theme: Settings['theme']) {
    const settings = { followSystem: false, theme };
    await browser.evaluateInBackground(
      (settings) => chrome.storage.local.set({ settings }),
      settings,
    );
    await until(`theme ${theme}`, () =>
      surface.evaluate(async (root, theme) => {
        const top = 'host' in root ? root.querySelector('[data-theme]') : root.documentElement;
        await document.fonts.ready;
        // Where reading begins is another test's.
        root.querySelector('main')?.scrollTo({ top: 0, behavior: 'instant' });
        const images = [...root.querySelectorAll('img')];
        // What a closed fold holds does not go on in Firefox until it is opened.
        const moving = document.getAnimations().some(({ effect }) => {
          const isShown = effect instanceof KeyframeEffect && effect.target?.checkVisibility();
          return isShown && effect.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
        });
        const loaded = images.every(({ complete, loading }) => complete || loading === 'lazy');
        return top?.getAttribute('data-theme') === theme && loaded && !moving;
      }, theme),
    );
    const picture = `${family}-${name}-${theme}`;
    const seen = join(SEEN, `${picture}.png`);
    if (process.env.BYLINE_UPDATE_PICTURES) {
      await new Promise((resolve) => setTimeout(resolve, SHOWN));
      await surface.photograph(seen);
      keepPicture(seen, area, picture);
    }
    const compare = async () => {
      await surface.photograph(seen);
      return differenceFrom(seen, area, picture);
    };
    let differs = await compare();
    for (const end = performance.now() + SHOWN; differs > TOLERANCE && performance.now() < end; ) {
      differs = await compare();
    }
    return { picture, differs };
  }

  function expectAlike(results: { picture: string; differs: number }[]): void {
    expect(results.filter(({ differs }) => differs > TOLERANCE)).toEqual([]);
  }

  for (const script of SCRIPTS) {
    const testIt = script === 'latin' || !missing ? test : test.skip;

    testIt(`of the reader with ${script} text, in every theme`, async () => {
      const tab = await browser.openTab(server.origin + PAGES[script]);
      const reader = await openReader({ browser, display }, tab);
      const results = [];
      for (const theme of THEMES) {
        results.push(await look(reader, `reader-${script}`, COLUMN, theme));
      }
      await tab.close();
      expectAlike(results);
    });

    testIt(`of the popup with ${script} text`, async () => {
      const tab = await browser.openTab(server.origin + PAGES[script]);
      const popup = await openPopup({ browser });
      await find(popup, 'heading');
      const results = [];
      for (const theme of TWO_THEMES) {
        results.push(await look(popup, `popup-${script}`, POPUP, theme));
      }
      await closePopup({ browser, display });
      await tab.close();
      expectAlike(results);
    });
  }

  test('of the settings, in every theme', async () => {
    const tab = await browser.openTab(`${browser.extensionUrl}options.html`);
    await find(tab, 'heading');
    const results = [];
    for (const theme of THEMES) results.push(await look(tab, 'settings', SETTINGS, theme));
    await tab.close();
    expectAlike(results);
  });

  test('of the empty sidebar, in every theme', async () => {
    const tab = await browser.openTab(server.origin + SEED_PATH);
    const sidebar = await openSidebar({ browser, display });
    await find(sidebar, 'heading', /Nothing saved yet|All read/);
    const results = [];
    for (const theme of THEMES) results.push(await look(sidebar, 'sidebar', SIDEBAR, theme));
    await tab.close();
    expectAlike(results);
  });
});
