import { execFileSync, spawn, spawnSync } from 'node:child_process';
import type { Readable } from 'node:stream';
import { ensureDesktop } from './install.ts';
import { until } from './until.ts';

/** A display of our own that nobody sees, with a window manager, a keyboard and a mouse. */
export interface Display {
  /** Its name, such as `:7`. */
  name: string;
  /** Presses keys as a user does, such as `alt+r`. */
  press(keys: string): void;
  /** Clicks at a point of the display, in pixels. */
  click(x: number, y: number, button?: 'left' | 'right'): void;
  /** Writes a picture of a part of the display, or of all of it. */
  photograph(file: string, area?: Area): void;
  /** The pixels of a part of the display, three bytes each. */
  pixels(area: Area): Buffer;
  /** Waits until a window is in front and has the keyboard. */
  windowInFront(): Promise<void>;
  stop(): void;
}

/** A rectangle, in pixels. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

const BUTTONS = { left: '1', right: '3' };

/** How long a display may take to start, in milliseconds. */
const START_TIMEOUT = 30_000;

function geometry({ x, y, width, height }: Area): string {
  return `${Math.round(width)}x${Math.round(height)}+${Math.round(x)}+${Math.round(y)}`;
}

/** Starts an X server on a number that is free, with the window manager that gives focus. */
export async function startDisplay(width: number, height: number): Promise<Display> {
  ensureDesktop();
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const name = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Xvfb did not start')), START_TIMEOUT);
    server.once('error', reject);
    (server.stdio[3] as Readable).once('data', (number) => {
      clearTimeout(timer);
      resolve(`:${String(number).trim()}`);
    });
  });
  const env = { ...process.env, DISPLAY: name };
  const manager = spawn('openbox', ['--sm-disable'], { stdio: 'ignore', env });
  manager.once('error', () => {});
  const stop = () => {
    process.off('exit', stop);
    manager.kill();
    server.kill();
  };
  process.once('exit', stop);
  const run = (command: string, args: string[]) =>
    execFileSync(command, args, { env, maxBuffer: 64 * 1024 * 1024 });
  return {
    name,
    press: (keys) => {
      run('xdotool', ['key', '--clearmodifiers', keys]);
    },
    click: (x, y, button = 'left') => {
      const point = [String(Math.round(x)), String(Math.round(y))];
      run('xdotool', ['mousemove', ...point, 'click', BUTTONS[button]]);
    },
    photograph: (file, area) => {
      const crop = area ? ['-crop', geometry(area), '+repage'] : [];
      run('import', ['-window', 'root', ...crop, file]);
    },
    pixels: (area) =>
      run('import', ['-window', 'root', '-crop', geometry(area), '-depth', '8', 'rgb:-']),
    windowInFront: async () => {
      await until('window in front', async () => {
        const { status } = spawnSync('xdotool', ['getactivewindow'], { env, stdio: 'ignore' });
        return status === 0;
      });
    },
    stop,
  };
}
