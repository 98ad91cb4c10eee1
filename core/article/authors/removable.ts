import { isAboutAuthor } from './about-author.ts';
import { blocksOf } from './blocks.ts';
import { BOX_MARK } from './box-text.ts';
import type { PersonFields } from './candidate.ts';
import { hasMark } from './marks.ts';
import type { Page } from './page-context.ts';

/**
 * The part to take out of the body: a box with marks or a heading of its own, or a portrait with
 * prose or an address, or a closing note; with the heading and frame around it. A paragraph or a
 * quotation that only mentions the name stays.
 */
export function removable(page: Page, holder: Element, fields: PersonFields): Element | undefined {
  const { layout } = page;
  const place = layout.placeOf(holder);
  if (place === 'head' && !layout.body?.contains(holder)) return undefined;
  if (/^(?:FIGURE|BLOCKQUOTE|Q|A|SPAN|IMG|STRONG|EM|B)$/.test(holder.tagName)) return undefined;
  if (holder.closest('figure, blockquote')) return undefined;
  const told = fields.description !== undefined;
  const seen = fields.image !== undefined;
  if (holder.tagName === 'P' && !(place === 'end' && told)) return undefined;
  const marked = hasMark(holder, BOX_MARK);
  const contact =
    seen && (fields.email !== undefined || fields.url !== undefined) && layout.length(holder) < 200;
  const own =
    (told && (marked || seen || isTitled(holder))) ||
    (marked && seen) ||
    (place === 'end' && (told || contact));
  return own ? framed(page, holder) : undefined;
}

function isTitled(box: Element): boolean {
  return blocksOf(box).some((block) => isAboutAuthor(block.text));
}

/** The outermost element that holds the box and hardly anything else. */
function framed(page: Page, box: Element): Element {
  const { layout } = page;
  let whole = box;
  for (let step = 0; step < 4; step++) {
    const parent = whole.parentElement;
    if (!parent || parent === layout.body || /^(?:BODY|MAIN|ARTICLE|HTML)$/.test(parent.tagName))
      break;
    if (parent.contains(layout.body ?? null)) break;
    if (page.headlineElement && parent.contains(page.headlineElement)) break;
    if (layout.length(parent) > layout.length(whole) + 60) break;
    whole = parent;
  }
  return whole;
}
