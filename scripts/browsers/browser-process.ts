import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { RemoteProtocol } from './remote-protocol.ts';

/** How long a browser may take to answer for the first time, in milliseconds. */
const START_TIMEOUT = 60_000;

/** A browser that was started for one purpose. */
export interface BrowserProcess {
  protocol: RemoteProtocol;
  /** Resolves when the browser has ended, by itself or not. */
  ended: Promise<void>;
  /** The folder that downloads are put into, of the profile's. */
  downloads: string;
  /** Ends the browser with everything it started, and removes its profile unless it was given one. */
  kill(): void;
}

export interface StartOptions {
  executable: string;
  args: string[];
  /** Chromium: a tree of preferences; Firefox: one level, with dotted names. */
  preferences: Record<string, unknown>;
  /** The X display of its window, such as `:7`; the user's own without. */
  display?: string | undefined;
  /** A folder for the profile that outlives the browser; a fresh one that does not without. */
  profile?: string | undefined;
}

const PRIVILEGED = process.getuid?.() === 0;

const CHROMIUM_ARGUMENTS = [
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-sync',
  '--password-store=basic',
  // Chromium's sandbox does not start as root; the second keeps it from saying so in the window.
  ...(PRIVILEGED ? ['--no-sandbox', '--test-type'] : []),
];

const FIREFOX_PREFERENCES: Record<string, unknown> = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  // A document that has just been shown drops clicks for a moment, which a driver is quicker than.
  'dom.input_events.security.minNumTicks': 0,
  'dom.input_events.security.minTimeElapsedInMS': 0,
  'extensions.update.enabled': false,
  'intl.locale.requested': 'en-US',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': '',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
};

/** A folder for the profile of one browser, or of one after another. */
export function makeProfile(): string {
  return mkdtempSync(join(tmpdir(), 'byline-profile-'));
}

/** Removes a profile when its last browser has ended. */
export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function launch(
  { executable, display, profile: kept }: StartOptions,
  args: string[],
  profile: string,
  stdio: ('ignore' | 'pipe')[],
) {
  const child = spawn(executable, args, {
    // A group of its own, so that renderers that hang end with it.
    detached: true,
    stdio,
    // Tests and pictures are in English, whatever the machine speaks.
    env: { ...process.env, ...(display ? { DISPLAY: display, LANGUAGE: 'en_US' } : {}) },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = () => {
    process.off('exit', kill);
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It had ended already.
    }
    if (kept === undefined) removeProfile(profile);
  };
  process.once('exit', kill);
  return { child, ended, kill };
}

/** Rejects when the browser fails to start, ends, or is silent for too long. */
function failure(
  child: ChildProcess,
  executable: string,
): { promise: Promise<never>; end(): void } {
  let end = () => {};
  const promise = new Promise<never>((_, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${executable} did not start in time`)),
      START_TIMEOUT,
    );
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${executable} ended with code ${code}`)));
    end = () => clearTimeout(timer);
  });
  promise.catch(() => {});
  return { promise, end };
}

/** Starts a Chromium, Chrome or Edge, connected by a pipe with the Chrome DevTools Protocol. */
export async function startChromium(options: StartOptions): Promise<BrowserProcess> {
  const profile = options.profile ?? makeProfile();
  const preferences = join(profile, 'Default/Preferences');
  const downloads = join(profile, 'downloads');
  if (!existsSync(preferences)) {
    mkdirSync(join(profile, 'Default'), { recursive: true });
    mkdirSync(downloads, { recursive: true });
    const download = { default_directory: downloads, prompt_for_download: false };
    writeFileSync(preferences, JSON.stringify({ ...options.preferences, download }));
  }
  const args = [...CHROMIUM_ARGUMENTS, ...options.args, `--user-data-dir=${profile}`];
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as ('ignore' | 'pipe')[];
  const { child, ended, kill } = launch(options, args, profile, stdio);
  const failed = failure(child, options.executable);
  try {
    const protocol = RemoteProtocol.through(child.stdio[3] as Writable, child.stdio[4] as Readable);
    await Promise.race([protocol.send('Browser.getVersion'), failed.promise]);
    return { protocol, ended, downloads, kill };
  } catch (error) {
    kill();
    throw error;
  } finally {
    failed.end();
  }
}

/** Starts a Firefox, connected by WebSocket with WebDriver BiDi. */
export async function startFirefox(options: StartOptions): Promise<BrowserProcess> {
  const profile = options.profile ?? makeProfile();
  const downloads = join(profile, 'downloads');
  mkdirSync(downloads, { recursive: true });
  const preferences = {
    ...FIREFOX_PREFERENCES,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.alwaysOpenPanel': false,
    ...options.preferences,
  };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const args = ['--no-remote', '--remote-debugging-port=0', ...options.args, '--profile', profile];
  const { child, ended, kill } = launch(options, args, profile, ['ignore', 'ignore', 'pipe']);
  const failed = failure(child, options.executable);
  try {
    const listening = new Promise<string>((resolve) => {
      let output = '';
      child.stderr?.on('data', (chunk) => {
        output = (output + chunk).slice(-10_000);
        const address = /WebDriver BiDi listening on (ws:\S+)/.exec(output)?.[1];
        if (address) resolve(address);
      });
    });
    const address = await Promise.race([listening, failed.promise]);
    // Read on, or the full pipe stops the browser.
    child.stderr?.removeAllListeners('data').resume();
    const protocol = await RemoteProtocol.connect(`${address}/session`);
    await protocol.send('session.new', { capabilities: {} });
    return { protocol, ended, downloads, kill };
  } catch (error) {
    kill();
    throw error;
  } finally {
    failed.end();
  }
}
