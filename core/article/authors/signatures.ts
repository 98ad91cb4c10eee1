import type { Sighting } from './byline-sightings.ts';
import { foreignRegion, type Page } from './page-context.ts';
import { parseNames } from './person-name.ts';
import { textOf } from './text.ts';

/** In characters: what is longer is a paragraph. */
const MAX_SIGNATURE = 80;
/** In characters: the article has begun with a paragraph as long as this. */
const PROSE = 100;
/** Paragraphs that may stand above the first of the article, such as decks. */
const ABOVE = 4;
/** Paragraphs at the end of which one may be the signature. */
const LAST = 2;

/**
 * Names that stand alone in a paragraph, emphasised or set to the right, as the first of the body or
 * the last: how papers sign without any markup. A heading can look the same, so that they count only
 * where nothing else names an author.
 */
export function signatures(page: Page): Sighting[] {
  const { body } = page.layout;
  if (!body) return [];
  const paragraphs = [...body.querySelectorAll('p')].filter(
    (paragraph) => page.layout.length(paragraph) > 0,
  );
  const prose = paragraphs.findIndex((paragraph) => page.layout.length(paragraph) > PROSE);
  if (prose < 0) return [];
  const found: Sighting[] = [];
  const look = (paragraph: Element, place: 'head' | 'end') => {
    const length = page.layout.length(paragraph);
    if (length > MAX_SIGNATURE || !isSetApart(page, paragraph)) return;
    const names = parseNames(textOf(paragraph));
    const whole = names.every(({ name, type }) => type === 'Person' && name.includes(' '));
    const said = names.reduce((sum, { name }) => sum + name.length, 0);
    if (names.length === 0 || !whole || said < length - 4 * names.length) return;
    if (foreignRegion(page, paragraph)) return;
    found.push({
      element: paragraph,
      names,
      source: 'byline',
      place,
      trust: 0.5,
      led: false,
      signed: true,
    });
  };
  for (const paragraph of paragraphs.slice(0, Math.min(prose, ABOVE))) look(paragraph, 'head');
  for (const paragraph of paragraphs.slice(-LAST)) look(paragraph, 'end');
  return found;
}

function isSetApart(page: Page, paragraph: Element): boolean {
  if (
    paragraph.getAttribute('align') === 'right' ||
    /text-align:\s*right/i.test(paragraph.getAttribute('style') ?? '')
  ) {
    return true;
  }
  const [only, another] = paragraph.children;
  return (
    only !== undefined &&
    another === undefined &&
    /^(?:STRONG|B|EM|I)$/.test(only.tagName) &&
    page.layout.length(only) === page.layout.length(paragraph)
  );
}
