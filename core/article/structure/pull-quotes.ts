import { comparable } from '../metadata/plain-text.ts';

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
  let text = comparable(root.textContent ?? '');
  for (const quote of quotes) {
    if (!root.contains(quote)) continue;
    const quoted = comparable(withoutSource(quote));
    const words = quoted.split(' ').length;
    if (words < MIN_WORDS || words > MAX_WORDS) continue;
    const first = text.indexOf(quoted);
    if (first < 0 || text.indexOf(quoted, first + 1) < 0) continue;
    quote.remove();
    // Of a quote that stands there twice, one stays.
    text = comparable(root.textContent ?? '');
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
