/** What publishers set a sentence of the text in, to be read in passing. */
const PULLED =
  'aside, [class*="pullquote" i], [class*="pull-quote" i], [class*="pull_quote" i], [class*="pulled" i], ' +
  '[class*="quote-box" i], [class*="breakout" i], figure:has(> blockquote)';

/** Words. Shorter repetitions are by chance, longer ones are no pull quotes. */
const MIN_WORDS = 4;
const MAX_WORDS = 80;

/** Removes pull quotes: quotes whose words stand in the article's text once more. */
export function removePullQuotes(root: Element): void {
  const quotes = [...root.querySelectorAll(PULLED)];
  if (quotes.length === 0) return;
  let text = words(root.textContent ?? '').join(' ');
  for (const quote of quotes) {
    if (!root.contains(quote)) continue;
    const quoted = words(withoutSource(quote));
    if (quoted.length < MIN_WORDS || quoted.length > MAX_WORDS) continue;
    const first = text.indexOf(quoted.join(' '));
    if (first < 0 || text.indexOf(quoted.join(' '), first + 1) < 0) continue;
    quote.remove();
    // Of a quote that stands there twice, one stays.
    text = words(root.textContent ?? '').join(' ');
  }
}

/** The quote's text without who said it. */
function withoutSource(quote: Element): string {
  const copy = quote.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const source of copy.querySelectorAll('cite, footer, figcaption, [class*="author" i]')) {
    source.remove();
  }
  return copy.textContent ?? '';
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
