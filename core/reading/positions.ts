import * as v from 'valibot';
import { PlaceSchema } from './place.ts';

/** How many articles' positions are kept; the ones that were read longest ago go. */
export const CAPACITY = 400;

/** From this share on an article has been read, and the next reading starts at its beginning. */
const FINISHED = 0.985;

/** Where somebody has stopped reading an article. */
export const PositionSchema = v.object({
  place: PlaceSchema,
  /** How far that is, from 0 to 1. */
  progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
export type Position = v.InferOutput<typeof PositionSchema>;

/** Where an article was left; of one whose place is not kept any more, only how far that was. */
export const LeftSchema = v.object({
  ...v.partial(PositionSchema, ['place']).entries,
});
export type Left = v.InferOutput<typeof LeftSchema>;

const KeptSchema = v.object({
  ...PositionSchema.entries,
  /** When it was left, in milliseconds since the epoch. */
  at: v.number(),
});
type Kept = v.InferOutput<typeof KeptSchema>;

/** Whether an article was begun and not read to its end. */
export function isUnfinished(progress: number): boolean {
  return progress > 0 && progress < FINISHED;
}

/** The positions by their articles' canonical keys. */
export type Positions = Readonly<Record<string, Kept>>;

/** Positions out of whatever storage holds; those that cannot be read are none. Never throws. */
export function parsePositions(stored: unknown): Positions {
  if (typeof stored !== 'object' || stored === null) return {};
  const read = Object.entries(stored).flatMap(([key, value]) => {
    const kept = v.safeParse(KeptSchema, value);
    return kept.success ? [[key, kept.output] as const] : [];
  });
  return Object.fromEntries(read);
}

/** The position of one article out of what storage holds, without looking at the others. */
export function positionIn(stored: unknown, key: string): Position | undefined {
  if (typeof stored !== 'object' || stored === null || !Object.hasOwn(stored, key)) {
    return undefined;
  }
  const kept = v.safeParse(KeptSchema, (stored as Record<string, unknown>)[key]);
  return kept.success ? kept.output : undefined;
}

/**
 * The positions with an article's newest one. Of one that is read, or not begun, nothing is kept.
 * @param position undefined at the article's beginning
 * @param now milliseconds since the epoch
 */
export function withPosition(
  positions: Positions,
  key: string,
  position: Position | undefined,
  now: number,
): Positions {
  const { [key]: _, ...others } = positions;
  if (position === undefined || position.progress >= FINISHED) return others;
  const newest = Object.entries(others)
    .sort(([, a], [, b]) => b.at - a.at)
    .slice(0, CAPACITY - 1);
  return Object.fromEntries([[key, { ...position, at: now }], ...newest]);
}
