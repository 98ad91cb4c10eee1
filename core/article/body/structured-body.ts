import type { JsonLdNode } from '../json-ld.ts';
import { plainText } from '../metadata/plain-text.ts';

/** The longest text in the structured data, which may have markup in it. */
export function longestText(nodes: readonly JsonLdNode[]): string | undefined {
  let longest = '';
  for (const { articleBody } of nodes) {
    if (typeof articleBody === 'string' && articleBody.length > longest.length) {
      longest = articleBody;
    }
  }
  return longest || undefined;
}

/**
 * The article's text as the structured data give it, in paragraphs: for pages that build the
 * article by script from data and have nothing of it in their elements.
 */
export function structuredBody(document: Document, data: string | undefined): Element | undefined {
  if (data === undefined) return undefined;
  const root = document.createElement('div');
  for (const line of data.split(/\n+|<\/p>|<br\s*\/?>/i)) {
    const text = plainText(line);
    if (!text) continue;
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    root.append(paragraph);
  }
  return root;
}
