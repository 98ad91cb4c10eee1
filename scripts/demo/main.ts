import { startFixtureServer } from '../../tests/fixtures/server.ts';
import { buildExtension } from '../browsers/build.ts';
import { type BrowserFamily, findBrowser } from '../browsers/find-browser.ts';
import { ensureBrowser, MissingError } from '../browsers/install.ts';
import { runMainJob } from './run-main-job.ts';
import { showWindow } from './show-window.ts';

/** Chromium where there is one, else Firefox, else Chromium again, installed if that can be. */
function chooseBrowser(): BrowserFamily {
  if (!findBrowser('chromium') && findBrowser('firefox')) return 'firefox';
  ensureBrowser('chromium');
  return 'chromium';
}

/** Whether a window opened here can be seen. Only Linux has machines without a display. */
function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

try {
  const family = chooseBrowser();
  buildExtension(family);
  const server = await startFixtureServer();
  try {
    await (hasDisplay() ? showWindow : runMainJob)(family, server.origin);
  } finally {
    server.close();
  }
} catch (error) {
  console.error(error instanceof MissingError ? error.message : error);
  process.exitCode = 1;
}
