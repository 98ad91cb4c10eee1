import { createRequire } from 'node:module';
import type { ResolvedPublicFile, Wxt } from 'wxt';
import { PATTERN_LANGUAGES } from '../../core/syllables/pattern-languages.ts';
import { PATTERN_NOTICES } from '../../core/syllables/pattern-notices.ts';

const load = createRequire(import.meta.url);

/**
 * Makes a script of each language's hyphenation patterns, which gives them as `provide` does
 * (platform/on-demand.ts). One script of all would be several megabytes, of which one language is
 * used; an entrypoint for each would be dozens of files that say the same.
 */
export function addSyllablePatterns(_wxt: Wxt, files: ResolvedPublicFile[]): void {
  for (const language of PATTERN_LANGUAGES) {
    const patterns: unknown = load(`hyphen/patterns/${language}.js`);
    const name = `syllables/${language}`;
    files.push({
      relativeDest: `${name}.js`,
      // The last value is what running a script in a tab answers: nothing is to be sent back.
      contents: `/* Hyphenation patterns of hyph-utf8, in another form. ${PATTERN_NOTICES[language]} */\n(globalThis.bylineOnDemand??={})[${JSON.stringify(name)}]=${JSON.stringify(patterns)};void 0;\n`,
    });
  }
}

/** Tells TypeScript of them. */
export function nameSyllablePatterns(_wxt: Wxt, paths: (string | object)[]): void {
  paths.push(...PATTERN_LANGUAGES.map((language) => `syllables/${language}.js`));
}
