import { sanitizeHtml } from '../html/sanitize.ts';
import type { Article, Person } from './article.ts';
import { findAuthors } from './authors/find-authors.ts';
import { blockText } from './block-text.ts';
import { addLeadImage } from './body/add-lead-image.ts';
import { extendBody } from './body/extend-body.ts';
import { findBody } from './body/find-body.ts';
import { joinCaptions } from './body/join-captions.ts';
import { removeAbove } from './body/remove-above.ts';
import { removeAnnouncements } from './body/remove-announcements.ts';
import { selectBlocks } from './body/select-blocks.ts';
import { isSentence, textIn, wordsIn } from './body/text-measure.ts';
import { trimEnds } from './body/trim-ends.ts';
import { directionOf } from './direction.ts';
import type { Extraction } from './extraction.ts';
import { type Metadata, readMetadata } from './metadata/read-metadata.ts';
import { resolveImages } from './prepare/resolve-images.ts';
import { revealHidden } from './prepare/reveal-hidden.ts';
import { countWords, timeRequired } from './reading-time.ts';
import { shapeBody } from './shape/shape-body.ts';
import { takeSnapshot } from './snapshot/take-snapshot.ts';

/** More words than this are not about an author. */
const MAX_BOX = 150;
/** Less text than this, in characters, is no article. */
const MIN_ARTICLE = 250;

/**
 * The article a page holds, or why there is none. The live document is not changed.
 * @param url the document's own address
 */
export function extractArticle(document: Document, url: string): Extraction {
  const snapshot = takeSnapshot(document);
  if (!snapshot) return { status: 'none', reason: 'too-large' };
  const metadata = readMetadata(snapshot, url);
  revealHidden(snapshot);
  resolveImages(snapshot);
  const dir = snapshot.documentElement.getAttribute('dir');
  const pageText = snapshot.body.textContent?.length ?? 0;
  if (pageText < MIN_ARTICLE) return { status: 'none', reason: 'no-article' };
  const { author, boxes } = findAuthors(snapshot, {
    url,
    jsonLd: metadata.jsonLd,
    headline: metadata.headline,
    siteName: metadata.siteName,
    ...(metadata.headlineElement && { headlineElement: metadata.headlineElement }),
  });
  for (const box of boxes) if (!isAmongParagraphs(box)) box.remove();
  const first = findBody(snapshot);
  if (!first) return { status: 'none', reason: 'no-article' };
  const body = extendBody(snapshot, first);
  removeAbove(body.root, metadata.headlineElement);
  joinCaptions(body.root);
  selectBlocks(body);
  removeAnnouncements(body.root);
  trimEnds(body.root, [metadata.headline, ...author.map(({ name }) => name)]);
  addLeadImage(body.root, metadata.headlineElement, metadata.image);
  shapeBody(body.root);
  const article = assemble(body.root, metadata, author, dir, document);
  if (article.text.length < MIN_ARTICLE) return { status: 'none', reason: 'no-article' };
  return { status: 'article', article };
}

/** A paragraph between paragraphs names the author in passing. */
function isAmongParagraphs(box: Element): boolean {
  const siblings = [box.previousElementSibling, box.nextElementSibling];
  return (
    wordsIn(textIn(box)) > MAX_BOX ||
    (box.localName === 'p' &&
      siblings.every((sibling) => sibling?.localName === 'p' && isSentence(textIn(sibling))))
  );
}

function assemble(
  body: Element,
  metadata: Metadata,
  author: Person[],
  dir: string | null,
  document: Document,
): Article {
  const baseUrl = body.ownerDocument.baseURI;
  const articleBody = sanitizeHtml(body.innerHTML, { baseUrl, document });
  const text = blockText(body);
  const { inLanguage } = metadata;
  const wordCount = countWords(text, inLanguage);
  return {
    url: metadata.url,
    headline: metadata.headline,
    author,
    siteName: metadata.siteName,
    dir: directionOf(dir, inLanguage),
    articleBody,
    text,
    wordCount,
    timeRequired: timeRequired(wordCount, inLanguage),
    completeness: { ratio: 1, reachedBy: 'readability' },
    ...present({
      canonicalUrl: metadata.canonicalUrl,
      alternativeHeadline: metadata.alternativeHeadline,
      datePublished: metadata.datePublished,
      dateModified: metadata.dateModified,
      publisher: metadata.publisher,
      siteIcon: metadata.siteIcon,
      articleSection: metadata.articleSection,
      inLanguage,
      image: metadata.image,
      description: metadata.description,
      isAccessibleForFree: metadata.isAccessibleForFree,
    }),
  };
}

/** The object without the keys that have no value. */
function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
