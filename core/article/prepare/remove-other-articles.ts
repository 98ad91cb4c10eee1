import { textIn, wordsIn } from '../body/text-measure.ts';

/** In words. Fewer are a card, which the judge knows. */
const MIN_WORDS = 100;

/** Who wrote something, or when: what parts of one article do not have each for themselves. */
const SIGNED =
  'time, [itemprop~="datePublished"], [itemprop~="author"], [rel~="author"], [class*="byline" i], [class*="author" i]';

/**
 * Takes out whole articles that a page shows beside its own, as those that go on with the next story
 * do: each stands beside the one with the headline, is marked up as that is, and is headed and signed
 * for itself. One that somebody has come to stays, beside the page's own, whose metadata there are.
 * @param headline the element that shows the page's own headline
 * @param read the text of the heading over what is on the screen
 */
export function removeOtherArticles(
  document: Document,
  headline: Element | undefined,
  read?: string,
): void {
  if (headline?.localName !== 'h1') return;
  const headings = [...document.querySelectorAll('h1')].filter((heading) => heading !== headline);
  for (const heading of headings) {
    if (!heading.isConnected || heading.textContent === read) continue;
    const [own, other] = apart(headline, heading);
    if (own === headline || other === heading || !isSigned(other)) continue;
    const article = articleBeside(headline, heading) ?? (isAlike(own, other) ? other : undefined);
    if (article && hasText(own) && hasText(article)) article.remove();
  }
}

/** The largest elements that hold one of two and not the other. */
function apart(one: Element, other: Element): [Element, Element] {
  let [own, beside] = [one, other];
  while (own.parentElement && !own.parentElement.contains(other)) own = own.parentElement;
  while (beside.parentElement && !beside.parentElement.contains(one)) beside = beside.parentElement;
  return [own, beside];
}

/** The `<article>` of a heading, where the headline stands in another. */
function articleBeside(headline: Element, heading: Element): Element | undefined {
  const [own, other] = [headline.closest('article'), heading.closest('article')];
  if (!own || !other || own.contains(other) || other.contains(own)) return undefined;
  return other;
}

function isAlike(own: Element, other: Element): boolean {
  const isOfClass = [...other.classList].some((name) => own.classList.contains(name));
  return own.localName === other.localName && isOfClass && isSigned(own);
}

function isSigned(element: Element): boolean {
  return element.querySelector(SIGNED) !== null;
}

function hasText(element: Element): boolean {
  return wordsIn(textIn(element)) >= MIN_WORDS;
}
