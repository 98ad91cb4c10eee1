import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SEED_PATH, startFixtureServer } from '../../tests/fixtures/server.ts';
import type { Browser, Tab } from '../browsers/browser.ts';
import { buildExtension, PROJECT } from '../browsers/build.ts';
import { type Display, startDisplay } from '../browsers/display.ts';
import type { BrowserFamily } from '../browsers/find-browser.ts';
import { openBrowser } from '../browsers/open-browser.ts';
import { openReader } from '../browsers/surfaces.ts';
import { until } from '../browsers/until.ts';

// The same pages in Firefox's own Reader View and in Byline, to be looked at side by side
// (docs/READER.md): `node scripts/screenshots/beside-reader-view.ts`.

const PICTURES = join(PROJECT, '.output/beside');
const HEIGHT = 900;

/** The narrowest window that both browsers open, in pixels; enlarged by this it is 400 pixels wide. */
const NARROW = { width: 500, zoom: 1.25 };
const WIDTHS = [{ width: 1280, zoom: 1 }, NARROW];

/** Each page with where it is looked at: what stands that far down, as a share of its height. */
const PAGES = {
  latin: { path: SEED_PATH, places: [0, 0.3, 1] },
  things: { path: '/things.html', places: [0, 0.25, 0.5, 0.75] },
  arabic: { path: '/arabic.html', places: [0] },
  japanese: { path: '/japanese.html', places: [0] },
} as const;

/** How long the last movement on a surface takes, in milliseconds. */
const SETTLING = 900;

declare const chrome: { tabs: { setZoom(factor: number): Promise<void> } };

async function photographPlaces(
  tab: Tab,
  display: Display,
  places: readonly number[],
  name: string,
) {
  for (const [index, place] of places.entries()) {
    const scroll = (root: Document | ShadowRoot, share: number): void => {
      const scroller = root.querySelector('.reader__scroller') ?? document.scrollingElement;
      scroller?.scrollTo({ top: scroller.scrollHeight * share, behavior: 'instant' });
    };
    const reader = await tab.reader.evaluate(scroll, place).then(
      () => true,
      () => false,
    );
    if (!reader) await tab.evaluate(scroll, place);
    await new Promise((resolve) => setTimeout(resolve, SETTLING));
    display.photograph(join(PICTURES, `${name}-${index}.png`));
    console.log(`${name}-${index}`);
  }
}

async function zoomTo(browser: Browser, zoom: number): Promise<void> {
  if (zoom === 1) return;
  await browser.evaluateInBackground((zoom) => chrome.tabs.setZoom(zoom), zoom);
}

async function photograph(family: BrowserFamily, colorScheme: 'light' | 'dark'): Promise<void> {
  const server = await startFixtureServer();
  for (const { width, zoom } of WIDTHS) {
    const display = await startDisplay(width, HEIGHT);
    const browser = await openBrowser(family, { display, colorScheme, width, height: HEIGHT });
    const size = `${colorScheme}-${Math.round(width / zoom)}`;
    try {
      for (const [name, { path, places }] of Object.entries(PAGES)) {
        const tab = await browser.openTab(server.origin + path);
        await zoomTo(browser, zoom);
        await openReader({ browser, display }, tab);
        await photographPlaces(tab, display, places, `${name}-${size}-byline-${family}`);
        await tab.close();
        if (family !== 'firefox') continue;
        const address = `about:reader?url=${encodeURIComponent(server.origin + path)}`;
        const view = await browser.openTab(address);
        await until('reader view', () =>
          view.evaluate(
            (root) => (root.querySelector('.moz-reader-content')?.textContent ?? '').length > 200,
          ),
        );
        await photographPlaces(view, display, places, `${name}-${size}-reader-view`);
        await view.close();
      }
    } finally {
      browser.close();
      display.stop();
    }
  }
  server.close();
}

mkdirSync(PICTURES, { recursive: true });
const FAMILIES = ['firefox', 'chromium'] as const;
const SCHEMES = ['light', 'dark'] as const;
// All, or the browsers and colours that are named.
const named = process.argv.slice(2);
const wanted = <Name extends string>(all: readonly Name[]): readonly Name[] => {
  const some = all.filter((name) => named.includes(name));
  return some.length > 0 ? some : all;
};
for (const family of wanted(FAMILIES)) {
  buildExtension(family);
  for (const colorScheme of wanted(SCHEMES)) await photograph(family, colorScheme);
}
console.log(`Pictures are in ${PICTURES}`);
process.exit(0);
