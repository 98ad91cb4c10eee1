import { spawn } from 'node:child_process';
import type { Area } from '../browsers/display.ts';

/** Frames a second. */
const RATE = 60;

/** What the frames are shrunk to, in pixels: enough to see a change, little enough to keep them all. */
const FRAME = { width: 320, height: 200 };
const SIZE = FRAME.width * FRAME.height;

/** Difference in grey, of 255, from which a pixel has changed. */
const PIXEL_CHANGED = 24;

/** Share of the pixels that have changed when something has appeared, and when something still moves. */
const APPEARED = 0.02;
const MOVED = 0.01;

/** When the screen changed, in milliseconds after the moment that was given; undefined when it did not. */
export interface Changes {
  first: number | undefined;
  last: number | undefined;
}

/**
 * Watches a part of a display from outside the browser for some seconds.
 * `changes` waits until they are over, and tells what happened after `start` (`performance.now()`).
 */
export function watchScreen(
  display: string,
  { x, y, width, height }: Area,
  seconds: number,
): { changes: (start: number) => Promise<Changes> } {
  const recorder = spawn(
    'ffmpeg',
    [
      ...['-loglevel', 'error', '-y', '-f', 'x11grab', '-draw_mouse', '0'],
      ...['-framerate', String(RATE), '-video_size', `${width}x${height}`],
      ...['-i', `${display}+${x},${y}`, '-t', String(seconds)],
      ...['-vf', `scale=${FRAME.width}:${FRAME.height},format=gray`, '-f', 'rawvideo', 'pipe:1'],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const chunks: Buffer[] = [];
  const arrivals: { bytes: number; at: number }[] = [];
  let bytes = 0;
  recorder.stdout.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    bytes += chunk.length;
    arrivals.push({ bytes, at: performance.now() });
  });
  const ended = new Promise<void>((resolve, reject) => {
    recorder.once('error', reject);
    recorder.once('close', () => resolve());
  });

  return {
    async changes(start) {
      await ended;
      const film = Buffer.concat(chunks);
      const frame = (index: number) => film.subarray(index * SIZE, (index + 1) * SIZE);
      const arrivalOf = (index: number) =>
        arrivals.find((arrival) => arrival.bytes >= (index + 1) * SIZE)?.at ?? Number.NaN;
      let first: number | undefined;
      let last: number | undefined;
      for (let index = 1; index < Math.floor(film.length / SIZE); index += 1) {
        const at = arrivalOf(index) - start;
        if (at < 0) continue;
        if (first === undefined && difference(frame(0), frame(index)) > APPEARED) first = at;
        if (difference(frame(index - 1), frame(index)) > MOVED) last = at;
      }
      return { first, last };
    },
  };
}

/** The share of pixels that differ between two frames. */
function difference(one: Buffer, other: Buffer): number {
  let differing = 0;
  for (let pixel = 0; pixel < SIZE; pixel += 1) {
    const change = (one[pixel] ?? 0) - (other[pixel] ?? 0);
    if (change > PIXEL_CHANGED || change < -PIXEL_CHANGED) differing += 1;
  }
  return differing / SIZE;
}
