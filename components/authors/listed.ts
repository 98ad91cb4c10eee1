/** "A, B and C", as the reader's language lists. */
export function listed(items: readonly string[]): string {
  const [first = ''] = items;
  // One alone needs no grammar, whose making takes longer than all the rest of an author card.
  if (items.length < 2) return first;
  return new Intl.ListFormat(navigator.language, { type: 'conjunction' }).format(items);
}
