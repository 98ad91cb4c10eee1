/**
 * A hue in degrees made from a name, always the same for the same name and spread over the circle.
 */
export function nameHue(name: string): number {
  let hash = 2166136261;
  for (const character of name.trim().toLowerCase()) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  }
  // Multiples of the golden angle lie far apart, so that neighbouring hashes do not look alike.
  return Math.round(((hash % 360) * 137.508) % 360);
}

/** Two initials at most, of the first and the last part of a name. */
export function initialsOf(name: string): string {
  const initials = name
    .split(/\s+/)
    .map((part) => /[\p{L}\p{N}]\p{M}*/u.exec(part)?.[0] ?? '')
    .filter(Boolean);
  const first = initials[0] ?? '·';
  const last = initials.length > 1 ? (initials.at(-1) ?? '') : '';
  return (first + last).toLocaleUpperCase();
}
