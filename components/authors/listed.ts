/** "A, B and C", as the reader's language lists. */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat(navigator.language, { type: 'conjunction' }).format(items);
}
