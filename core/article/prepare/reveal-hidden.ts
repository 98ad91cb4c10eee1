import { clutterName } from '../body/clutter-names.ts';
import { textIn, wordsIn } from '../body/text-measure.ts';
import { HIDDEN_ATTRIBUTE } from '../snapshot/take-snapshot.ts';

/** Words of prose from which on a hidden part may be the article's. */
const MIN_PROSE = 60;

/**
 * Removes what the live page hides, but keeps what is only collapsed: prose that stands in the
 * page's main part, that is no copy of visible text, and that is much against what is visible, as
 * on pages that show the article only after a click or a script.
 */
export function revealHidden(document: Document): void {
  const hidden = [...document.querySelectorAll(`[${HIDDEN_ATTRIBUTE}]`)];
  if (hidden.length === 0) return;
  const visible = visibleText(document.body, hidden);
  for (const element of hidden) {
    if (isCollapsed(element, visible)) element.removeAttribute(HIDDEN_ATTRIBUTE);
    else element.remove();
  }
}

function isCollapsed(element: Element, visible: string): boolean {
  const paragraphs = [...element.querySelectorAll('p, li')].filter(
    (paragraph) => wordsIn(textIn(paragraph)) >= 10 && !paragraph.querySelector('p, li'),
  );
  const prose = paragraphs.reduce((sum, paragraph) => sum + wordsIn(textIn(paragraph)), 0);
  if (prose < MIN_PROSE || prose < wordsIn(textIn(element)) * 0.6) return false;
  if (paragraphs.some((paragraph) => visible.includes(textIn(paragraph).slice(0, 60))))
    return false;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const name = at.localName === 'body' ? 'none' : clutterName(at);
    if (name === 'certain' || (name === 'likely' && at === element)) return false;
  }
  return (
    element.closest('article, main, [role="main"], [itemprop="articleBody"]') !== null ||
    prose > wordsIn(visible) / 3
  );
}

function visibleText(body: Element, hidden: readonly Element[]): string {
  const parents = hidden.map((element) => ({
    element,
    parent: element.parentNode,
    next: element.nextSibling,
  }));
  for (const { element } of parents) element.remove();
  const text = textIn(body);
  for (const { element, parent, next } of parents.reverse()) parent?.insertBefore(element, next);
  return text;
}
