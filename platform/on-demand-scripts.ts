import type { PublicPath } from 'wxt/browser';

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
  providerMarks: '/provider-marks.js',
  quotation: '/quotation.js',
  served: '/served.js',
} as const satisfies Record<string, PublicPath>;

export type OnDemandName = keyof typeof ON_DEMAND_SCRIPTS;

export const ON_DEMAND_NAMES = Object.keys(ON_DEMAND_SCRIPTS) as OnDemandName[];
