/**
 * The languages whose hyphenation patterns come with the extension, named as the package `hyphen`
 * names its files. They are those written today in letters, with spaces between the words, whose
 * patterns may be passed on as part of this extension: those for Armenian, Czech, Indonesian, Latvian,
 * Macedonian and Slovak are under the GPL or LGPL alone, and those for Romanian and Albanian say
 * nothing of it. @see pattern-notices.ts
 */
export const PATTERN_LANGUAGES = [
  'af',
  'be',
  'bg',
  'ca',
  'cy',
  'da',
  'de-1996',
  'el-monoton',
  'en-gb',
  'en-us',
  'es',
  'et',
  'eu',
  'fi',
  'fr',
  'ga',
  'gl',
  'hr',
  'hsb',
  'hu',
  'is',
  'it',
  'ka',
  'lt',
  'nb',
  'nl',
  'oc',
  'pl',
  'pt',
  'rm',
  'ru',
  'sh-cyrl',
  'sh-latn',
  'sl',
  'sv',
  'tr',
  'uk',
] as const;
export type PatternLanguage = (typeof PATTERN_LANGUAGES)[number];

/** Where a language's patterns are called otherwise, or another's do. */
const CALLED: Readonly<Record<string, PatternLanguage>> = {
  bs: 'sh-latn',
  de: 'de-1996',
  el: 'el-monoton',
  en: 'en-us',
  nn: 'nb',
  no: 'nb',
  sh: 'sh-latn',
  sr: 'sh-cyrl',
};

/** Where English is broken as in Britain. */
const BRITISH = new Set(['GB', 'IE', 'AU', 'NZ', 'ZA', 'IN']);

/** The patterns for a language (BCP 47); undefined where there are none. */
export function patternsFor(language: string | undefined): PatternLanguage | undefined {
  if (language === undefined) return undefined;
  const { language: primary = '', script, region } = partsOf(language);
  if (primary === 'en' && region !== undefined && BRITISH.has(region)) return 'en-gb';
  if (primary === 'sr' && script === 'Latn') return 'sh-latn';
  return CALLED[primary] ?? PATTERN_LANGUAGES.find((known) => known === primary);
}

function partsOf(tag: string): { language?: string; script?: string; region?: string } {
  try {
    const { language, script, region } = new Intl.Locale(tag);
    return { language, ...(script && { script }), ...(region && { region }) };
  } catch {
    return {};
  }
}
