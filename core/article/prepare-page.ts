import type { Person } from './article.ts';
import { findAuthors } from './authors/find-authors.ts';
import { type Metadata, readMetadata } from './metadata/read-metadata.ts';
import { removeOtherArticles } from './prepare/remove-other-articles.ts';
import { resolveImages } from './prepare/resolve-images.ts';
import { revealHidden } from './prepare/reveal-hidden.ts';
import { revealNoscript } from './prepare/reveal-noscript.ts';
import { removeAuthorBoxes } from './remove-author-boxes.ts';
import { PICKED_ATTRIBUTE } from './snapshot/take-snapshot.ts';
import { keepStructure } from './structure/keep-structure.ts';
import type { KeepMath } from './structure/rendered-math.ts';

/** What is known of a page before its body is looked for. */
export interface PreparedPage {
  readonly metadata: Metadata;
  readonly author: Person[];
}

/**
 * Reads who and what a snapshot is about, and brings it into the form that its body is found in.
 * @param read the heading over what is on the screen, where that is known and there are several
 */
export function preparePage(
  snapshot: Document,
  url: string,
  keepMath: KeepMath | undefined,
  read?: string,
): PreparedPage {
  revealNoscript(snapshot);
  const metadata = readMetadata(snapshot, url);
  const isPicked = snapshot.querySelector(`[${PICKED_ATTRIBUTE}]`) !== null;
  if (!isPicked) removeOtherArticles(snapshot, metadata.headlineElement, read);
  keepStructure(snapshot, keepMath);
  revealHidden(snapshot);
  resolveImages(snapshot);
  const { author, boxes } = findAuthors(snapshot, {
    url,
    jsonLd: metadata.jsonLd,
    headline: metadata.headline,
    siteName: metadata.siteName,
    ...(metadata.headlineElement && { headlineElement: metadata.headlineElement }),
  });
  removeAuthorBoxes(boxes, author.length);
  return { metadata, author };
}
