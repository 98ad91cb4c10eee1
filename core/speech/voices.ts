/** A voice as the system offers it; a `SpeechSynthesisVoice` is one. */
export interface Voice {
  readonly voiceURI: string;
  readonly name: string;
  /** BCP 47; some systems write `en_US`. */
  readonly lang: string;
  readonly default: boolean;
  readonly localService: boolean;
}

/** The part of a language tag that voices are kept by, such as `en`. */
export function primaryLanguage(tag: string): string {
  return tag.split(/[-_]/)[0]?.toLowerCase() ?? '';
}

/**
 * The voices that speak on this machine. Others send the text to their maker, and nothing that is
 * read here leaves the machine.
 * @see https://developer.mozilla.org/en-US/docs/Web/API/SpeechSynthesisVoice/localService
 */
export function localVoices<T extends Voice>(voices: readonly T[]): T[] {
  return voices.filter(({ localService }) => localService);
}

/** The voices that speak a language, the best first. */
export function voicesFor<T extends Voice>(voices: readonly T[], language: string): T[] {
  const primary = primaryLanguage(language);
  const exact = (voice: T): boolean =>
    voice.lang.replace('_', '-').toLowerCase() === language.toLowerCase();
  const worth = (voice: T): number => Number(exact(voice)) * 2 + Number(voice.default);
  return voices
    .filter(({ lang }) => primaryLanguage(lang) === primary)
    .sort((a, b) => worth(b) - worth(a) || a.name.localeCompare(b.name));
}

/** The voice to read a language with: the one that was chosen for it, else the best. */
export function chooseVoice<T extends Voice>(
  voices: readonly T[],
  language: string,
  chosen: Readonly<Record<string, string>>,
): T | undefined {
  const wanted = chosen[primaryLanguage(language)];
  return voices.find(({ voiceURI }) => voiceURI === wanted) ?? voicesFor(voices, language)[0];
}
