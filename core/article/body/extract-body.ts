import type { Completeness } from '../article.ts';
import type { Metadata } from '../metadata/read-metadata.ts';
import { removeChrome } from '../prepare/remove-chrome.ts';
import { shapeBody } from '../shape/shape-body.ts';
import { addLeadImage } from './add-lead-image.ts';
import { addLede } from './add-lede.ts';
import { extendBody } from './extend-body.ts';
import { findBody } from './find-body.ts';
import { joinCaptions } from './join-captions.ts';
import { proseBlocks, wordsWithin } from './prose-blocks.ts';
import { removeAbove } from './remove-above.ts';
import { removeAnnouncements } from './remove-announcements.ts';
import { removeRepeats } from './remove-repeats.ts';
import { selectBlocks } from './select-blocks.ts';
import { structuredBody } from './structured-body.ts';
import { linkShare, textIn, wordsIn } from './text-measure.ts';
import { trimEnds } from './trim-ends.ts';
import { widenBody } from './widen-body.ts';

/** An article has at least this much text, in characters, and not more than this share in links. */
const MIN_ARTICLE = 250;
const MAX_LINKS = 0.6;

export interface Body {
  /** Holds the article and nothing else. */
  readonly root: Element;
  readonly completeness: Completeness;
}

/**
 * The article's body out of a prepared snapshot, which is used up.
 * @param repeated what is shown apart from the body, besides the headline
 */
export function extractBody(
  document: Document,
  metadata: Metadata,
  repeated: readonly string[],
): Body | undefined {
  removeChrome(document);
  const prose = proseBlocks(document.body);
  const total = wordsWithin(prose, document.body);
  const widened = widenBody(document, findBody(document), prose);
  if (widened) {
    const body = extendBody(document, widened.body);
    const { root } = body;
    removeAbove(root, metadata.headlineElement);
    joinCaptions(root);
    selectBlocks(body);
    removeAnnouncements(root);
    trimEnds(root, [metadata.headline, ...repeated]);
    addLede(root, metadata.headlineElement);
    addLeadImage(root, metadata.headlineElement, metadata.image);
    removeRepeats(root);
    const ratio = total === 0 ? 1 : wordsWithin(prose, root) / total;
    shapeBody(root);
    if (isArticle(root)) return { root, completeness: { ratio, reachedBy: widened.reachedBy } };
  }
  const root = structuredBody(document, metadata.jsonLd);
  return root && isArticle(root)
    ? { root, completeness: { ratio: 1, reachedBy: 'json-ld' } }
    : undefined;
}

function isArticle(root: Element): boolean {
  return (
    textIn(root).length >= MIN_ARTICLE && linkShare(root) <= MAX_LINKS && wordsIn(textIn(root)) > 0
  );
}
