/** Text with its white space collapsed. */
export function collapse(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * What a metadata string says as text: publishers put entities and even markup into strings that
 * are meant to have neither.
 * @param document an inert document, which is not changed
 */
export function plainText(value: unknown, document: Document): string {
  if (typeof value !== 'string') return '';
  if (!/[<&]/.test(value)) return collapse(value);
  const template = document.createElement('template');
  template.innerHTML = value.replace(/&amp;(?=#?\w+;)/g, '&');
  return collapse(template.content.textContent);
}

/** What is left of a text when case, accents, punctuation and white space do not count. */
export function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
