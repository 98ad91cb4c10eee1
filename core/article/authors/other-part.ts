import { isWorded } from './byline-words.ts';
import { hasMark, markList } from './marks.ts';
import type { Page } from './page-context.ts';
import { oneLine, textOf } from './text.ts';

/** Marks or labels of people who had another part in the article. */
const OTHER_PART = markList(
  'photo photos photograph photographs photographer photocredit photo-credit image-credit imagecredit credit credits caption illustrat* ' +
    'reviewed reviewer review-board medicalreview* medical-review medical-reviewer medical-reviewed factcheck* fact-check fact-checker ' +
    'fact-checked editor edited translat* commenter comment-author quote blockquote testimonial uebersetz* foto fotograf* bild ' +
    'bildnachweis bildquelle copyright last-modified lastmodified updated-by updatedby expert interviewee podcast-host speaker',
);
const OTHER_LABEL =
  /(?:search (?:author )?on|photo(?:s|graphs?|graphy|graphed)?|images?|pictures?|pics?|illustrat(?:ions?|ed)|art(?:work)?|video|graphics?|edited|edits|editing|reviewed|fact[- ]checked|checked|translated|translation|verified|updated|curated|medically reviewed|approved|narrated|hosted|photo credit|credit|foto(?:s|grafie)?|bild(?:er)?|fotograf(?:in)?|übersetz[^\s\d]*|traduit|traduction|traducción|traducido|tradotto|redigert|redigerad|foto av|bearbeitet|lektorat|redigiert|クレジット|翻訳者?|訳|監修|写真|撮影|編集|イラスト|校对|编译|翻译|責任編輯|编辑|編輯|责编|편집|사진|옮김|번역)\s*(?:by|von|par|por|av|:|：|\/|・)?\s*$/;

/** Whether the element names somebody who did not write: by its marks, or the words before it. */
export function isOtherPart(page: Page, element: Element): boolean {
  const label = labelBefore(page, element).toLowerCase();
  if (OTHER_LABEL.test(label) || (OTHER_BY.test(label) && !DATED_BY.test(label))) return true;
  const written = WRITTEN_LABEL.test(label) || isWorded(textOf(element));
  let at: Element | null = element;
  for (let steps = 0; at && steps < 4 && at.tagName !== 'BODY'; at = at.parentElement, steps++) {
    const tag = at.tagName;
    if (tag === 'FIGURE' || tag === 'FIGCAPTION' || tag === 'BLOCKQUOTE') return true;
    if (tag === 'ARTICLE' || tag === 'MAIN' || tag === 'HEADER' || at.querySelector('h1')) break;
    if (steps < 3 && !written && page.layout.length(at) < 400 && hasMark(at, OTHER_PART))
      return true;
  }
  return false;
}

/** "Data analysis by": some work was done by somebody, and it was not the writing. */
const OTHER_BY =
  /(?<!\b(?:written|words|story|text|posted|published|created|authored|submitted|contributed|reported|reporting|article|report|analysis written|opinion|column|essay|interview|review|post|blog|recipe|comment|commentary|guest post|shared|compiled|produced|started|uploaded|asked|added|presented|told)\s)(?<=[^\s\d]\s)by\s*:?\s*$/;

/** "10:44 am PST by", "5 hours ago by": what stands before is when, and not what. */
const DATED_BY = /(?:\d[\d:.,/-]*\s*(?:am|pm|uhr)?(?:\s[a-z]{2,5})?|\bago|\bon)\s+by\s*:?\s*$/;

const WRITTEN_LABEL =
  /(?:^|\s)(?:by|von|par|por|text|texte|texto|words|story|written by|author|autor(?:in)?|interview)\s*:?\s*$/;

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
