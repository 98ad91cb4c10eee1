import * as v from 'valibot';

/** The themes of assets/tokens.css. `contrast` has a light and a dark half. */
export const THEMES = ['paper', 'sepia', 'grey', 'dark', 'black', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** The reading faces that come with the extension, and the system's own. */
export const FACES = ['literata', 'inter', 'atkinson', 'opendyslexic', 'system'] as const;
export type Face = (typeof FACES)[number];

/** What a number of the settings may be. `fontSize` in CSS pixels, `measure` in characters a line. */
export const RANGES = {
  fontSize: { min: 14, max: 36, step: 1 },
  lineHeight: { min: 1.2, max: 2.2, step: 0.02 },
  measure: { min: 40, max: 100, step: 2 },
} as const;

function numberWithin({ min, max }: { min: number; max: number }, fallback: number) {
  return v.fallback(v.pipe(v.number(), v.minValue(min), v.maxValue(max)), fallback);
}

/**
 * How the reader wants to read. A part that cannot be read (from an older or newer Byline, or
 * damaged) falls back by itself, so that the others are kept.
 */
export const SettingsSchema = v.object({
  /** Use `lightTheme` or `darkTheme` as the system asks, and not `theme`. */
  followSystem: v.fallback(v.boolean(), true),
  theme: v.fallback(v.picklist(THEMES), 'paper'),
  lightTheme: v.fallback(v.picklist(THEMES), 'paper'),
  darkTheme: v.fallback(v.picklist(THEMES), 'dark'),
  face: v.fallback(v.picklist(FACES), 'literata'),
  /** CSS pixels. */
  fontSize: numberWithin(RANGES.fontSize, 20),
  /** A factor of the font size. */
  lineHeight: numberWithin(RANGES.lineHeight, 1.62),
  /** Characters a line, on average. */
  measure: numberWithin(RANGES.measure, 66),
  justify: v.fallback(v.boolean(), false),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

/** The settings of a reader who has not chosen anything. */
export const DEFAULT_SETTINGS: Settings = v.parse(SettingsSchema, {});

/** Settings out of whatever storage holds. Never throws. */
export function parseSettings(stored: unknown): Settings {
  const result = v.safeParse(SettingsSchema, stored);
  return result.success ? result.output : DEFAULT_SETTINGS;
}
