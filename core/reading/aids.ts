import { flag, numberWithin, oneOf, type PartsRead, readParts } from '../settings/parts.ts';

/** What helps to keep the line: a strip under it, or so many lines of which all else is dimmed. */
export const LINE_FOCUSES = ['off', 'ruler', 'one', 'three', 'five'] as const;
export type LineFocus = (typeof LINE_FOCUSES)[number];

/** How many lines each of them is about. */
export const FOCUSED_LINES: Readonly<Record<LineFocus, number>> = {
  off: 0,
  ruler: 1,
  one: 1,
  three: 3,
  five: 5,
};

/** How fast it may be read aloud; 1 is the voice's own speed. Engines differ beyond these. */
export const SPEEDS = { min: 0.5, max: 3, step: 0.1 } as const;

/**
 * How somebody listens and what helps them to follow. A part that cannot be read falls back by
 * itself, so that the others are kept.
 */
const PARTS = {
  lineFocus: oneOf(LINE_FOCUSES, 'off'),
  /** Marks between the syllables of words. */
  syllables: flag(false),
  speed: numberWithin(SPEEDS, 1),
  /** The voice chosen for a language, by its primary subtag such as `en`: the voice's `voiceURI`. */
  voices: (stored: unknown): Readonly<Record<string, string>> => {
    const chosen = Object.entries(stored ?? {}).filter(([, voice]) => typeof voice === 'string');
    return Object.fromEntries(chosen);
  },
};
export type Aids = PartsRead<typeof PARTS>;

/** Those that lie over the text. */
export type FocusAids = Pick<Aids, 'lineFocus' | 'syllables'>;

/** Aids out of whatever storage holds. Never throws. */
export function parseAids(stored: unknown): Aids {
  return readParts(PARTS, stored);
}

/** The aids of a reader who has not chosen any. */
export const DEFAULT_AIDS: Aids = parseAids(undefined);

/** The speed one step faster (`1`) or slower (`-1`), within its range. */
export function stepSpeed(speed: number, direction: 1 | -1): number {
  const stepped = Math.round((speed + direction * SPEEDS.step) * 10) / 10;
  return Math.min(SPEEDS.max, Math.max(SPEEDS.min, stepped));
}
