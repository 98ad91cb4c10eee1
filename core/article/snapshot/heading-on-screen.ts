import { bodyOf, parentElementOf, textOf, viewOf } from './dom.ts';

/**
 * The text of the `h1` over what is in the middle of the window, where a page has several: what
 * somebody reads there. Undefined where nothing is laid out.
 */
export function headingOnScreen(live: Document): string | undefined {
  const view = viewOf(live);
  const { querySelectorAll, elementsFromPoint } = Document.prototype;
  if (!view || !elementsFromPoint || querySelectorAll.call(live, 'h1').length < 2) return undefined;
  const stacked = elementsFromPoint.call(live, view.innerWidth / 2, view.innerHeight / 2);
  const headings = stacked.map((element) => headingAround(element, bodyOf(live)));
  return headings.find((heading) => heading !== undefined);
}

/** The text of the first `h1` in the closest element around one that has any, short of the body. */
function headingAround(element: Element, body: Element | null): string | undefined {
  let around: Element | null = element;
  while (around !== null && around !== body) {
    const heading = Element.prototype.querySelector.call(around, 'h1');
    if (heading) return textOf(heading) ?? undefined;
    around = parentElementOf(around);
  }
  return undefined;
}
