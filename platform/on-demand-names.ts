import { PATTERN_LANGUAGES } from '../core/syllables/pattern-languages.ts';
import { ON_DEMAND_SCRIPTS, type OnDemandName } from './on-demand-scripts.ts';

/** The names of all scripts that may be asked for. */
export const ON_DEMAND_NAMES = [
  ...Object.keys(ON_DEMAND_SCRIPTS),
  ...PATTERN_LANGUAGES.map((language) => `syllables/${language}`),
] as OnDemandName[];
