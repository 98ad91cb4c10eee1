import { VERTICAL_WRITING, type VerticalWriting } from './article.ts';
import { bodyOf, textOf, viewOf } from './snapshot/dom.ts';

/** Languages that are also written in vertical lines. In others a page need not be asked. */
const WRITTEN_VERTICALLY = /^(?:ja|zh|ko|mn)\b/i;

/** The longest of the first paragraphs is of the text. */
const PARAGRAPHS = 30;

/**
 * How the lines of a live page's text run, when they are vertical; undefined when they are not, and
 * where nobody knows: in a document that no tab shows.
 */
export function verticalWritingOf(
  document: Document,
  inLanguage: string | undefined,
): VerticalWriting | undefined {
  const view = viewOf(document);
  if (!view || !WRITTEN_VERTICALLY.test(inLanguage ?? '')) return undefined;
  const paragraphs = Document.prototype.querySelectorAll.call(document, 'p');
  const [longest] = [...paragraphs]
    .slice(0, PARAGRAPHS)
    .sort((a, b) => (textOf(b) ?? '').length - (textOf(a) ?? '').length);
  const writing = view.getComputedStyle(longest ?? bodyOf(document)).writingMode;
  return VERTICAL_WRITING.find((vertical) => vertical === writing);
}
