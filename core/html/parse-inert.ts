/**
 * Markup as the body of a document of its own, in which nothing runs and nothing is loaded. Not for
 * the extension's pages, whose policy forbids it: `parseSanitized` is.
 * @see https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-domparser-parsefromstring
 */
export function parseInert(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}
