import type { PublicPath } from 'wxt/browser';
import { PATTERN_LANGUAGES, type PatternLanguage } from '../core/syllables/pattern-languages.ts';

/** Hyphenation patterns, a script for each language, made by scripts/build/syllable-patterns.ts. */
type PatternScripts = { [L in PatternLanguage as `syllables/${L}`]: `/syllables/${L}.js` };

const PATTERN_SCRIPTS = Object.fromEntries(
  PATTERN_LANGUAGES.map((language) => [`syllables/${language}`, `/syllables/${language}.js`]),
) as PatternScripts;

/**
 * The scripts that are loaded when they are used, each by its name. To add one: a line here, and an
 * entrypoint that gives it with `provide` and declares its type in `OnDemand` (on-demand.ts).
 */
export const ON_DEMAND_SCRIPTS = {
  citations: '/citations.js',
  exports: '/exports.js',
  focus: '/focus.js',
  highlight: '/highlight.js',
  lightbox: '/lightbox.js',
  listening: '/listening.js',
  mathematics: '/mathematics.js',
  notes: '/notes.js',
  panels: '/panels.js',
  printing: '/printing.js',
  providerMarks: '/provider-marks.js',
  quotation: '/quotation.js',
  served: '/served.js',
  ...PATTERN_SCRIPTS,
} as const satisfies Record<string, PublicPath>;

export type OnDemandName = keyof typeof ON_DEMAND_SCRIPTS;

export const ON_DEMAND_NAMES = Object.keys(ON_DEMAND_SCRIPTS) as OnDemandName[];
