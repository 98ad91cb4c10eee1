import { wordsIn } from '../body/text-measure.ts';
import { isNode, type JsonLdNode } from '../json-ld.ts';
import { HIDDEN_ATTRIBUTE } from '../snapshot/hide.ts';
import { type MetaTags, metaContent } from './meta-tags.ts';

/** Words in the part that is to be paid for from which on it is there, as for those who have paid. */
const MIN_PAID = 80;
/** In characters. No class or id is longer, and long selectors take time. */
const MAX_SELECTOR = 100;

/**
 * Whether everybody may read the article; false when only a teaser is there.
 * @see https://schema.org/isAccessibleForFree and
 * https://developers.google.com/search/docs/appearance/structured-data/paywalled-content
 */
export function freeAccess(
  document: Document,
  article: JsonLdNode | undefined,
  meta: MetaTags,
): boolean | undefined {
  const parts = [article?.hasPart].flat().filter(isNode);
  const paid = parts.filter((part) => saysNo(part.isAccessibleForFree));
  const tier = metaContent(meta, 'article:content_tier', 'og:article:content_tier');
  const declared = article?.isAccessibleForFree ?? metaContent(meta, 'isaccessibleforfree');
  if (!saysNo(declared) && paid.length === 0 && tier !== 'locked') {
    return /^(?:true|https?:\/\/schema\.org\/True)$/i.test(String(declared ?? ''))
      ? true
      : undefined;
  }
  return paid.some((part) => isThere(document, part.cssSelector)) ? undefined : false;
}

function saysNo(value: unknown): boolean {
  return /^(?:false|https?:\/\/schema\.org\/False)$/i.test(String(value ?? ''));
}

/** Whether the part that a selector names is on the page, and readable. */
function isThere(document: Document, selector: unknown): boolean {
  if (typeof selector !== 'string' || selector.length > MAX_SELECTOR) return false;
  try {
    const shown = [...document.querySelectorAll(selector)].filter(
      (part) => !part.closest(`[${HIDDEN_ATTRIBUTE}]`),
    );
    return shown.reduce((sum, part) => sum + wordsIn(part.textContent ?? ''), 0) >= MIN_PAID;
  } catch {
    // No selector that a browser reads; nothing is known then.
    return false;
  }
}
