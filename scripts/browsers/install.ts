import { spawnSync } from 'node:child_process';
import { type BrowserFamily, findBrowser, findCommand } from './find-browser.ts';

const PACKAGE: Record<BrowserFamily, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const NAME: Record<BrowserFamily, string> = {
  chromium: 'Chromium or Chrome',
  firefox: 'Firefox',
};

/** The commands behind a window that nobody sees, with the Debian package that has each. */
const DESKTOP_COMMANDS: Record<string, string> = {
  Xvfb: 'xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
  import: 'imagemagick',
};

/** Something that cannot be had on this machine; the message is one sentence for the user. */
export class MissingError extends Error {
  override name = 'MissingError';
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && findCommand('apt-get') !== undefined;
}

function install(packages: string[]): void {
  console.error(`Installing ${packages.join(', ')} with apt-get ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) => spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] });
  run('update', '-qq');
  const { status } = run('install', '-y', '-qq', '--no-install-recommends', ...packages);
  if (status !== 0) throw new MissingError(`apt-get could not install ${packages.join(', ')}.`);
}

/**
 * The executable of a browser, installed first where that can be done without asking (Debian's
 * relatives, as root).
 */
export function ensureBrowser(family: BrowserFamily): string {
  const found = findBrowser(family);
  if (found) return found;
  if (canInstall()) install([PACKAGE[family]]);
  const installed = findBrowser(family);
  if (installed) return installed;
  throw new MissingError(
    `No ${NAME[family]} was found; please install it, or name its executable in ${family === 'chromium' ? 'BYLINE_CHROMIUM' : 'BYLINE_FIREFOX'}.`,
  );
}

/** Makes sure that a window can be opened, driven and photographed without a display. */
export function ensureDesktop(): void {
  const missing = () => Object.keys(DESKTOP_COMMANDS).filter((command) => !findCommand(command));
  const packagesOf = (commands: string[]) =>
    commands.map((command) => DESKTOP_COMMANDS[command] ?? command);
  if (missing().length > 0 && canInstall()) install(packagesOf(missing()));
  const left = missing();
  if (left.length === 0) return;
  throw new MissingError(
    `Without a display this needs ${left.join(', ')}; please install ${packagesOf(left).join(', ')}.`,
  );
}

/** Debian's packages of the faces that texts in other scripts are shown with. */
const FONT_PACKAGES = ['fonts-noto-core', 'fonts-noto-cjk'];

/**
 * Makes sure that faces are installed, as far as that can be done without asking. Returns one
 * sentence that says which are missing; undefined when all are there.
 */
export function ensureFonts(faces: readonly string[]): string | undefined {
  const missing = () =>
    faces.filter((face) => {
      const { stdout } = spawnSync('fc-list', [face, 'family'], { encoding: 'utf8' });
      return !stdout?.trim();
    });
  if (missing().length > 0 && canInstall()) {
    try {
      install(FONT_PACKAGES);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
  const left = missing();
  if (left.length === 0) return undefined;
  return `Pictures of texts in other scripts are not compared, since ${left.join(', ')} could not be found; please install ${FONT_PACKAGES.join(' and ')}.`;
}
