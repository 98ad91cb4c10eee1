/** Elements that are parts of a line and no blocks. */
const INLINE = 'a, b, i, em, strong, span, code, small, sub, sup, mark, q, cite, abbr, time, u, s';

/** The block that holds all of what is selected on a page. */
export function selectedElement(document: Document): Element | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { commonAncestorContainer: common } = selection.getRangeAt(0);
  const element = common instanceof Element ? common : common.parentElement;
  return element?.closest(`:not(${INLINE})`) ?? undefined;
}
