import type { Completeness } from '../article.ts';
import type { Metadata } from '../metadata/read-metadata.ts';
import { removeChrome } from '../prepare/remove-chrome.ts';
import { shapeBody } from '../shape/shape-body.ts';
import { addLeadImage } from './add-lead-image.ts';
import { addLede } from './add-lede.ts';
import { extendBody } from './extend-body.ts';
import { findBody } from './find-body.ts';
import { joinCaptions } from './join-captions.ts';
import { allOf, pickRoot } from './pick-root.ts';
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

export interface BodyOptions {
  /** Takes what text there is, without judging whether it is an article. */
  readonly anyway: boolean;
  /** The element of the snapshot that is the article. */
  readonly picked: Element | null;
}

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
  { anyway, picked }: BodyOptions = { anyway: false, picked: null },
): Body | undefined {
  const chosen = picked && pickRoot(document, picked);
  removeChrome(document);
  const prose = proseBlocks(document.body);
  const total = wordsWithin(prose, document.body);
  const widened = chosen
    ? { body: chosen, reachedBy: 'picked' }
    : widenBody(document, findBody(document) ?? (anyway ? allOf(document.body) : undefined), prose);
  const headline = metadata.headlineElement?.isConnected ? metadata.headlineElement : undefined;
  if (widened) {
    const body = chosen ?? extendBody(document, widened.body);
    const { root } = body;
    if (!chosen) removeAbove(root, headline);
    joinCaptions(root);
    selectBlocks(body);
    removeAnnouncements(root);
    trimEnds(root, [metadata.headline, ...repeated]);
    addLede(root, headline);
    if (!chosen) addLeadImage(root, headline, metadata.image);
    removeRepeats(root);
    const ratio = total === 0 ? 1 : wordsWithin(prose, root) / total;
    shapeBody(root);
    if (anyway ? hasText(root) : isArticle(root))
      return { root, completeness: { ratio, reachedBy: widened.reachedBy } };
  }
  const root = structuredBody(document, metadata.jsonLd);
  return root && isArticle(root)
    ? { root, completeness: { ratio: 1, reachedBy: 'json-ld' } }
    : undefined;
}

function hasText(root: Element): boolean {
  return wordsIn(textIn(root)) > 0;
}

function isArticle(root: Element): boolean {
  return textIn(root).length >= MIN_ARTICLE && linkShare(root) <= MAX_LINKS && hasText(root);
}
