import { setSanitizedHtml } from './sanitize.ts';

/**
 * Sanitised markup as the body of a document of its own, in which nothing runs and nothing is
 * loaded. Unlike `parseInert` for the extension's pages too, whose policy of Trusted Types allows
 * no string to be parsed without being sanitised.
 * @param options.baseUrl what relative addresses are relative to
 */
export function parseSanitized(html: string, options: { baseUrl: string }): HTMLElement {
  const { body } = new Document().implementation.createHTMLDocument('');
  setSanitizedHtml(body, html, options);
  return body;
}
