import type { JsonLdNode } from '../json-ld.ts';
import { plainText } from '../metadata/plain-text.ts';
import { wordsIn } from './text-measure.ts';

/**
 * The article's text as the structured data give it, in paragraphs: for pages that build the
 * article by script from data and have nothing of it in their elements.
 */
export function structuredBody(
  document: Document,
  nodes: readonly JsonLdNode[],
): Element | undefined {
  const texts = nodes
    .map((node) => node.articleBody)
    .filter((text): text is string => typeof text === 'string');
  const longest = texts.sort((a, b) => b.length - a.length)[0];
  if (longest === undefined || wordsIn(longest) === 0) return undefined;
  const root = document.createElement('div');
  for (const line of longest.split(/\n+|<\/p>|<br\s*\/?>/i)) {
    const text = plainText(line);
    if (!text) continue;
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    root.append(paragraph);
  }
  return root;
}
