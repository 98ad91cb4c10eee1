/** Reads one part out of whatever is stored for it, and falls back by itself. */
export type Part<Value> = (stored: unknown) => Value;

/** What parts make when they are read together. */
export type PartsRead<Parts> = {
  -readonly [Name in keyof Parts]: Parts[Name] extends Part<infer Value> ? Value : never;
};

/**
 * All parts out of whatever storage holds. Never throws. These are read before the reader shows
 * anything, over every page, which is why they are not schemas of the library that parses elsewhere.
 */
export function readParts<Parts extends Readonly<Record<string, Part<unknown>>>>(
  parts: Parts,
  stored: unknown,
): PartsRead<Parts> {
  const held = typeof stored === 'object' && stored !== null ? stored : {};
  const read = Object.entries(parts).map(([name, part]) => [
    name,
    part(Object.hasOwn(held, name) ? held[name as keyof typeof held] : undefined),
  ]);
  return Object.fromEntries(read);
}

export function oneOf<const Value>(values: readonly Value[], fallback: NoInfer<Value>) {
  return (stored: unknown): Value => values.find((value) => value === stored) ?? fallback;
}

export function flag(fallback: boolean): Part<boolean> {
  return (stored) => (typeof stored === 'boolean' ? stored : fallback);
}

export function numberWithin(
  { min, max }: { readonly min: number; readonly max: number },
  fallback: number,
): Part<number> {
  return (stored) =>
    typeof stored === 'number' && stored >= min && stored <= max ? stored : fallback;
}

export function textLike(pattern: RegExp, fallback: string): Part<string> {
  return (stored) => (typeof stored === 'string' && pattern.test(stored) ? stored : fallback);
}
