import { hasLead, isLead } from './lead.ts';
import { hasMark, markList } from './marks.ts';
import type { Page } from './page-context.ts';
import { isBy, isOtherPartWord, isWritingWord } from './parts.ts';
import { oneLine, textOf } from './text.ts';

/** Marks of people who had another part in the article. */
const OTHER_PART = markList(
  'photo photos photograph* photocredit photo-credit image-credit imagecredit credit credits caption illustrat* review* medicalreview* ' +
    'factcheck* fact-check fact-checker fact-checked editor edited translat* commenter comment-author quote blockquote testimonial ' +
    'uebersetz* foto fotograf* bild bildnachweis bildquelle copyright lastmodified last-modified updated-by expert interviewee speaker',
);

/** Whether the element names somebody who did not write: by its marks, or the words before it. */
export function isOtherPart(page: Page, element: Element): boolean {
  const label = labelBefore(page, element);
  if (tellsOtherPart(label) || element.closest('figure, figcaption, blockquote')) return true;
  if (isLead(label.slice(label.lastIndexOf(' ') + 1)) || hasLead(textOf(element))) return false;
  let at: Element | null = element;
  for (let steps = 0; at && steps < 3 && !FRAMES.has(at.tagName); at = at.parentElement, steps++) {
    if (page.frames.has(at)) break;
    if (page.layout.length(at) < 400 && hasMark(at, OTHER_PART)) return true;
  }
  return false;
}

const FRAMES = new Set(['ARTICLE', 'MAIN', 'HEADER', 'BODY']);

/**
 * Whether a label such as "Photos:" or "Data analysis by" tells some work that is not the writing.
 * "10:44 am PST by" and "5 hours ago by" tell when, and no work.
 */
function tellsOtherPart(label: string): boolean {
  const words = label
    .replace(/\s*[:：/・]\s*$/, '')
    .toLowerCase()
    .split(' ');
  const by = isBy(words.at(-1));
  const work = words.at(by ? -2 : -1) ?? '';
  if (isOtherPartWord(work) || /search (?:author )?on$/.test(label)) return true;
  return by && work !== '' && !isWritingWord(work) && words.at(-1) === 'by' && !isTime(words);
}

function isTime(words: readonly string[]): boolean {
  return words.slice(-4, -1).some((word) => /\d|^(?:ago|on)$/.test(word));
}

/** The text just before an element inside its parents, up to 60 characters. */
function labelBefore(page: Page, element: Element): string {
  let label = '';
  let at: Element = element;
  for (let steps = 0; steps < 6 && oneLine(label) === ''; steps++) {
    for (
      let before = at.previousSibling;
      before && label.length < 80;
      before = before.previousSibling
    ) {
      if (before.nodeType === 3) label = `${before.nodeValue ?? ''}${label}`;
      else if (before.nodeType === 1)
        label = `${page.layout.length(before as Element) > 300 ? '…' : textOf(before as Element)} ${label}`;
    }
    const parent: Element | null = at.parentElement;
    if (!parent || page.layout.length(parent) > 1500) break;
    at = parent;
  }
  return oneLine(label).slice(-60);
}
