import { type Entry, minutesLeft } from '../library/entry.ts';

/** The spans one may have, in minutes. */
export const SPANS = [5, 10, 20, 30, 60] as const;

/**
 * What can be read to its end in a span of time: the articles that fill it best first.
 * @param minutes how long one has
 */
export function fittingIn(entries: readonly Entry[], minutes: number): Entry[] {
  return entries
    .filter((entry) => {
      const left = minutesLeft(entry);
      return entry.textMissing === undefined && left > 0 && left <= minutes;
    })
    .sort((a, b) => minutesLeft(b) - minutesLeft(a));
}
