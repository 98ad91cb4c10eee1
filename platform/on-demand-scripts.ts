import type { PublicPath } from 'wxt/browser';
import type { PatternLanguage } from '../core/syllables/pattern-languages.ts';

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
} as const satisfies Record<string, PublicPath>;

/** Hyphenation patterns, a script for each language (scripts/build/syllable-patterns.ts). */
type PatternName = `syllables/${PatternLanguage}`;

type OnDemandScript =
  | (typeof ON_DEMAND_SCRIPTS)[keyof typeof ON_DEMAND_SCRIPTS]
  | `/${PatternName}.js`;

export type OnDemandName = keyof typeof ON_DEMAND_SCRIPTS | PatternName;

/** The script of a name. The list of languages stays out of it: it would be brought into every page. */
export function onDemandScript(name: OnDemandName): OnDemandScript {
  return name in ON_DEMAND_SCRIPTS
    ? ON_DEMAND_SCRIPTS[name as keyof typeof ON_DEMAND_SCRIPTS]
    : `/${name as PatternName}.js`;
}
