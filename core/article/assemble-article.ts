import { sanitizeHtml } from '../html/sanitize.ts';
import type { Article, Person, VerticalWriting } from './article.ts';
import { blockText } from './block-text.ts';
import type { Body } from './body/extract-body.ts';
import { directionOf } from './direction.ts';
import { takeImageCaption } from './image-caption.ts';
import type { Metadata } from './metadata/read-metadata.ts';
import { countWords, timeRequired } from './reading-time.ts';

/** Puts together what was found, the body sanitised. The found body is used up. */
export function assembleArticle(
  { root, completeness }: Body,
  metadata: Metadata,
  author: Person[],
  writingMode?: VerticalWriting,
): Article {
  const document = root.ownerDocument;
  const baseUrl = document.baseURI;
  const text = blockText(root);
  const caption = takeImageCaption(root);
  const articleBody = sanitizeHtml(root.innerHTML, { baseUrl, document });
  const { inLanguage } = metadata;
  const wordCount = countWords(text, inLanguage);
  return {
    url: metadata.url,
    headline: metadata.headline,
    author,
    siteName: metadata.siteName,
    dir: directionOf(root.closest('[dir]')?.getAttribute('dir') ?? null, inLanguage),
    articleBody,
    text,
    wordCount,
    timeRequired: timeRequired(wordCount, inLanguage),
    completeness,
    ...present({
      canonicalUrl: metadata.canonicalUrl,
      alternativeHeadline: metadata.alternativeHeadline,
      datePublished: metadata.datePublished,
      dateModified: metadata.dateModified,
      publisher: metadata.publisher,
      siteIcon: metadata.siteIcon,
      articleSection: metadata.articleSection,
      inLanguage,
      writingMode,
      image: metadata.image,
      imageCaption: caption && sanitizeHtml(caption.innerHTML, { baseUrl, document }),
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
