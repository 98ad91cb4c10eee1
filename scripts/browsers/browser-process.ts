import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How long a browser may take to say where it listens, in milliseconds. */
const START_TIMEOUT = 60_000;

/** A browser that was started for one purpose, with a profile of its own. */
export interface BrowserProcess {
  /** The WebSocket address that it printed. */
  address: string;
  /** Ends the browser with everything it started, and removes its profile. */
  kill(): void;
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It had ended already.
  }
}

/**
 * Starts a browser and waits for the WebSocket address in its error output.
 *
 * @param args - made from the path of the fresh profile
 * @param listening - matches the line that says where it listens, the address in group 1
 */
export async function startBrowser(
  executable: string,
  args: (profile: string) => string[],
  listening: RegExp,
): Promise<BrowserProcess> {
  const profile = mkdtempSync(join(tmpdir(), 'byline-profile-'));
  // A group of its own, so that renderers that hang end with it.
  const child = spawn(executable, args(profile), {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = () => {
    process.off('exit', kill);
    killGroup(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once('exit', kill);
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let output = '';
      const timer = setTimeout(
        () => reject(new Error(`${executable} did not start: ${output.slice(-500)}`)),
        START_TIMEOUT,
      );
      child.on('error', reject);
      child.on('exit', (code) =>
        reject(new Error(`${executable} ended (${code}): ${output.slice(-500)}`)),
      );
      child.stderr?.on('data', (chunk) => {
        output = (output + chunk).slice(-10_000);
        const found = listening.exec(output)?.[1];
        if (!found) return;
        clearTimeout(timer);
        resolve(found);
      });
    });
    // Nobody reads on; an unread pipe would stop the browser when it is full.
    child.stderr?.removeAllListeners('data').resume();
    return { address, kill };
  } catch (error) {
    kill();
    throw error;
  }
}
