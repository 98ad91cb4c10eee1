import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { OpenOptions } from '../../scripts/browsers/browser.ts';
import { PROJECT } from '../../scripts/browsers/build.ts';
import { startDisplay } from '../../scripts/browsers/display.ts';
import type { BrowserFamily } from '../../scripts/browsers/find-browser.ts';
import { openBrowser, WINDOW } from '../../scripts/browsers/open-browser.ts';
import type { Stage as Opened } from '../../scripts/browsers/surfaces.ts';
import { type FixtureServer, startFixtureServer } from '../fixtures/server.ts';

/** Where a picture of the display is left when a test has failed. */
const FAILURES = join(PROJECT, '.output/test-failures');

/** What a test has to do with: a browser with the extension, a display, pages to read. */
export interface Stage extends Opened {
  server: FixtureServer;
}

/** How the browser is opened. */
export interface StageOptions extends Pick<OpenOptions, 'colorScheme' | 'needs'> {
  /** The folder of another build than the usual one. */
  extension?: (family: BrowserFamily) => string;
  /** The only browser that has what is tested. */
  only?: BrowserFamily;
}

/** Both, or the one that is asked for. */
export function familiesToTest(): BrowserFamily[] {
  const all: BrowserFamily[] = ['chromium', 'firefox'];
  const only = process.env.BYLINE_BROWSER;
  return all.filter((family) => !only || family === only);
}

/** Describes what a user gets, once for each browser, each time with a fresh one. */
export function inBothBrowsers(
  what: string,
  tests: (stage: () => Stage) => void,
  { extension, only, ...options }: StageOptions = {},
): void {
  const families = familiesToTest().filter((family) => only === undefined || family === only);
  describe.each(families)(`${what}, in %s`, (family) => {
    let stage: Stage | undefined;

    beforeAll(async () => {
      const server = await startFixtureServer();
      const display = await startDisplay(WINDOW.width, WINDOW.height);
      const build = extension && { extension: extension(family) };
      const browser = await openBrowser(family, { display, ...options, ...build });
      stage = { server, display, browser };
    });

    afterEach(({ task }) => {
      if (task.result?.state !== 'fail') return;
      mkdirSync(FAILURES, { recursive: true });
      const name = `${family} ${task.name}`.replace(/[^\w]+/g, '-');
      stage?.display.photograph(join(FAILURES, `${name}.png`));
      // What the test left open would be in the way of the next.
      stage?.display.press('Escape');
    });

    afterAll(() => {
      stage?.browser.close();
      stage?.display.stop();
      stage?.server.close();
    });

    tests(() => {
      if (!stage) throw new Error('The browser has not been opened.');
      return stage;
    });
  });
}
