import { clutterName } from '../body/clutter-names.ts';
import { linkShare, textIn, wordsIn } from '../body/text-measure.ts';
import { HIDDEN_ATTRIBUTE } from '../snapshot/hide.ts';

/** Words of prose from which on a hidden part may be the article's. */
const MIN_PROSE = 50;
/** Words from which on a block counts as prose. */
const MIN_PARAGRAPH = 10;
/** The share of a hidden tab's text that is code, at least. */
const MOST = 0.6;
const HEADING = /^h[2-6]$/;

/**
 * Removes what the live page hides, but keeps what is only collapsed: prose that stands in the
 * page's main part, that is no copy of visible text, and that is much against what is visible, as
 * on pages that show the article only after a click or a script. And code that stands in a tab
 * beside visible code, and headings among what is kept.
 */
export function revealHidden(document: Document): void {
  const hidden = [...document.querySelectorAll(`[${HIDDEN_ATTRIBUTE}]`)];
  let visible: VisibleProse | undefined;
  const prose = () => (visible ??= proseOn(document));
  const judged = groupsOf(hidden).map((group) => ({
    group,
    revealed: isCollapsed(group, prose) || group.every(isCodeTab),
  }));
  const around = new Set<Element | null>();
  for (const { group, revealed } of judged) {
    if (!revealed) continue;
    for (const element of group) {
      element.removeAttribute(HIDDEN_ATTRIBUTE);
      if (element.localName === 'p') around.add(element.parentElement);
    }
  }
  for (const { group, revealed } of judged) {
    if (revealed) continue;
    for (const element of group) {
      const isAmong = HEADING.test(element.localName) && around.has(element.parentElement);
      if (isAmong) element.removeAttribute(HIDDEN_ATTRIBUTE);
      else element.remove();
    }
  }
}

/** The prose that the live page shows. */
interface VisibleProse {
  readonly words: number;
  /** How its paragraphs begin. */
  readonly starts: ReadonlySet<string>;
}

function proseOn(document: Document): VisibleProse {
  const paragraphs = [...document.body.querySelectorAll('p, li')].filter(
    (paragraph) => isProse(paragraph) && !paragraph.closest(`[${HIDDEN_ATTRIBUTE}]`),
  );
  return {
    words: paragraphs.reduce((sum, paragraph) => sum + wordsIn(textIn(paragraph)), 0),
    starts: new Set(paragraphs.map(startOf)),
  };
}

function isCollapsed(group: readonly Element[], visible: () => VisibleProse): boolean {
  const paragraphs = group.flatMap(paragraphsIn);
  const prose = paragraphs.reduce((sum, paragraph) => sum + wordsIn(textIn(paragraph)), 0);
  if (prose < MIN_PROSE || group.some(isInClutter)) return false;
  const copies = paragraphs.filter((paragraph) => visible().starts.has(startOf(paragraph)));
  if (copies.length * 2 >= paragraphs.length) return false;
  if (prose > visible().words) return true;
  const words = group.reduce((sum, element) => sum + wordsIn(textIn(element)), 0);
  const isMain = group[0]?.closest('article, main, [role="main"], [itemprop="articleBody"]');
  return prose > words * 0.6 && (isMain !== null || prose > visible().words / 3);
}

/** Whether a hidden part is code, and stands beside code that is shown and is not the same. */
function isCodeTab(element: Element): boolean {
  const codes = element.localName === 'pre' ? [element] : [...element.querySelectorAll('pre')];
  if (codes.length === 0 || !element.parentElement) return false;
  const written = ({ textContent }: Element) => textContent.replace(/\s+/g, '');
  const code = codes.map(written).join('');
  const shown = [...element.parentElement.querySelectorAll('pre')]
    .filter((pre) => !pre.closest(`[${HIDDEN_ATTRIBUTE}]`))
    .map(written);
  const isMost = code.length > written(element).length * MOST;
  return isMost && shown.length > 0 && !shown.includes(code);
}

/** A page may hide its paragraphs or its answers one by one: those of one kind are judged together. */
function groupsOf(hidden: readonly Element[]): Element[][] {
  const groups = new Map<unknown, Element[]>();
  for (const element of hidden) {
    const { localName, className, parentElement } = element;
    const kind = className
      ? `${localName}.${className}<${parentElement?.className}`
      : parentElement;
    const group = groups.get(kind);
    if (group) group.push(element);
    else groups.set(kind, [element]);
  }
  return [...groups.values()];
}

function isInClutter(element: Element): boolean {
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement) {
    const name = clutterName(at);
    if (name === 'certain' || (name === 'likely' && at === element)) return true;
  }
  return false;
}

function paragraphsIn(element: Element): Element[] {
  const paragraphs = element.matches('p, li') ? [element] : [...element.querySelectorAll('p, li')];
  return paragraphs.filter(isProse);
}

function isProse(paragraph: Element): boolean {
  return (
    (paragraph.textContent ?? '').length >= 2 * MIN_PARAGRAPH &&
    !paragraph.querySelector('p, li') &&
    wordsIn(textIn(paragraph)) >= MIN_PARAGRAPH &&
    linkShare(paragraph) < 0.5
  );
}

function startOf(paragraph: Element): string {
  return textIn(paragraph).slice(0, 60);
}
