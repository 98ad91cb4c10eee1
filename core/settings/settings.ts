import { flag, numberWithin, oneOf, type PartsRead, readParts, textLike } from './parts.ts';

/** The themes of assets/tokens.css that come with colours. `contrast` has a light and a dark half. */
export const THEMES = ['paper', 'sepia', 'grey', 'dark', 'black', 'contrast'] as const;

/** One of them, or the reader's own colours. */
export type Theme = (typeof THEMES)[number] | 'own';

/** The reading faces that come with the extension, and the system's own. */
export const SHIPPED_FACES = ['literata', 'inter', 'atkinson', 'opendyslexic', 'system'] as const;

/** One of them, or one that is installed on the reader's machine. */
export const FACES = [...SHIPPED_FACES, 'installed'] as const;
export type Face = (typeof FACES)[number];

/** How links in the text are told from it. `notes` numbers them and lists their addresses at the end. */
export const LINK_STYLES = ['coloured', 'underlined', 'plain', 'notes'] as const;
export type LinkStyle = (typeof LINK_STYLES)[number];

/** What parts paragraphs from each other. */
export const PARAGRAPH_STYLES = ['space', 'indent'] as const;
export type ParagraphStyle = (typeof PARAGRAPH_STYLES)[number];

/**
 * What a number of the settings may be: `fontSize` in CSS pixels, `lineHeight` as a factor of it,
 * `measure` in characters a line, `letterSpacing` and `wordSpacing` in ems. The widest spacings are
 * above those that texts must bear (WCAG 2.2, 1.4.12).
 */
export const RANGES = {
  fontSize: { min: 14, max: 36, step: 1 },
  lineHeight: { min: 1.2, max: 2.2, step: 0.02 },
  measure: { min: 40, max: 100, step: 2 },
  letterSpacing: { min: 0, max: 0.16, step: 0.01 },
  wordSpacing: { min: 0, max: 0.5, step: 0.02 },
} as const;

/** The longest name of a typeface that is taken, in characters. */
export const MAX_FACE_NAME = 80;

const COLOUR = /^#[\da-f]{6}$/i;
const NAME_OF_FACE = new RegExp(`^.{0,${MAX_FACE_NAME}}$`, 's');
const THEMES_AND_OWN: readonly Theme[] = [...THEMES, 'own'];

/**
 * How the reader wants to read. A part that cannot be read (from an older or newer Byline, or
 * damaged) falls back by itself, so that the others are kept. Flat, because machines that share
 * settings hold them against each other part by part (core/settings/shared.ts).
 */
const PARTS = {
  /** Use `lightTheme` or `darkTheme` as the system asks, and not `theme`. */
  followSystem: flag(true),
  theme: oneOf(THEMES_AND_OWN, 'paper'),
  lightTheme: oneOf(THEMES_AND_OWN, 'paper'),
  darkTheme: oneOf(THEMES_AND_OWN, 'dark'),
  /** The colours of the theme `own`, as `#rrggbb`. */
  ownText: textLike(COLOUR, '#1f2328'),
  ownBackground: textLike(COLOUR, '#f6f1e7'),
  ownLink: textLike(COLOUR, '#0b5c8f'),
  face: oneOf(FACES, 'literata'),
  /** The name of the face `installed`. */
  installedFace: textLike(NAME_OF_FACE, ''),
  fontSize: numberWithin(RANGES.fontSize, 20),
  lineHeight: numberWithin(RANGES.lineHeight, 1.62),
  measure: numberWithin(RANGES.measure, 66),
  letterSpacing: numberWithin(RANGES.letterSpacing, 0),
  wordSpacing: numberWithin(RANGES.wordSpacing, 0),
  paragraphs: oneOf(PARAGRAPH_STYLES, 'space'),
  justify: flag(false),
  hyphenate: flag(false),
  images: flag(true),
  links: oneOf(LINK_STYLES, 'coloured'),
};
export type Settings = PartsRead<typeof PARTS>;

/** Settings out of whatever storage holds. Never throws. */
export function parseSettings(stored: unknown): Settings {
  return readParts(PARTS, stored);
}

/** The settings of a reader who has not chosen anything. */
export const DEFAULT_SETTINGS: Settings = parseSettings(undefined);

/** Whether nothing is other than a reader who has not chosen anything has it. */
export function areDefaults(settings: Settings): boolean {
  return Object.entries(DEFAULT_SETTINGS).every(
    ([part, value]) => settings[part as keyof Settings] === value,
  );
}
