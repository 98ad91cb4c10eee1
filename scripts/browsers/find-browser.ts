import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The two families of browsers that the extension is built for. */
export type BrowserFamily = 'chromium' | 'firefox';

const COMMANDS: Record<BrowserFamily, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

/** Where the installers of macOS and Windows put the browsers, which are on nobody's PATH there. */
const APPLICATIONS: Record<BrowserFamily, string[]> = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** Names a browser that no list knows, such as one unpacked by hand. */
const OVERRIDES: Record<BrowserFamily, string> = {
  chromium: 'BYLINE_CHROMIUM',
  firefox: 'BYLINE_FIREFOX',
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a command on PATH. */
export function findCommand(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/**
 * The executable of an installed browser: the one that `BYLINE_CHROMIUM` or `BYLINE_FIREFOX`
 * names, else the first on PATH, else one at its usual place.
 */
export function findBrowser(family: BrowserFamily): string | undefined {
  const named = process.env[OVERRIDES[family]];
  if (named) return named;
  for (const command of COMMANDS[family]) {
    const path = findCommand(command);
    if (path) return path;
  }
  return APPLICATIONS[family].find(isExecutable);
}
