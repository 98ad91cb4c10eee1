/** What a language (BCP 47) is called in the browser's language; the tag where it has no name. */
export function languageName(language: string): string {
  try {
    return new Intl.DisplayNames(navigator.language, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
