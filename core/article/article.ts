import * as v from 'valibot';

/**
 * Where a field of a Person was read. Shown in the author card's details, and used to weigh
 * candidates that disagree.
 */
export const ProvenanceSchema = v.picklist([
  'json-ld',
  'microdata',
  'rdfa',
  'h-card',
  'rel-author',
  'meta',
  'byline',
  'author-box',
]);
export type Provenance = v.InferOutput<typeof ProvenanceSchema>;

/**
 * Somebody who wrote the article, in schema.org words. `Organization` for agencies and desks
 * that sign as themselves.
 *
 * `url` is the site's own page about the author; profiles elsewhere are `sameAs`. All addresses
 * are absolute, http or https. `email` is a bare address. Everything else is text, never HTML.
 * @see https://schema.org/Person
 */
export const PersonSchema = v.object({
  type: v.picklist(['Person', 'Organization']),
  name: v.pipe(v.string(), v.nonEmpty()),
  url: v.exactOptional(v.string()),
  image: v.exactOptional(v.string()),
  jobTitle: v.exactOptional(v.string()),
  worksFor: v.exactOptional(v.string()),
  description: v.exactOptional(v.string()),
  email: v.exactOptional(v.string()),
  sameAs: v.array(v.string()),
  /** Where each field was read; a field that is absent has none. */
  provenance: v.exactOptional(v.record(v.string(), ProvenanceSchema)),
});
export type Person = v.InferOutput<typeof PersonSchema>;

/** The organisation that published the article. @see https://schema.org/publisher */
export const PublisherSchema = v.object({
  name: v.string(),
  url: v.exactOptional(v.string()),
  logo: v.exactOptional(v.string()),
});
export type Publisher = v.InferOutput<typeof PublisherSchema>;

/** Which way of finding the body gave the text that was kept. */
export const CompletenessSchema = v.object({
  /** Words kept over words of what looks like article text on the live page, 0 to 1. */
  ratio: v.number(),
  /** The name of the attempt whose result was kept, such as `readability` or `article-element`. */
  reachedBy: v.string(),
});
export type Completeness = v.InferOutput<typeof CompletenessSchema>;

/** How lines run that do not run from side to side. @see https://drafts.csswg.org/css-writing-modes/ */
export const VERTICAL_WRITING = ['vertical-rl', 'vertical-lr'] as const;
export type VerticalWriting = (typeof VERTICAL_WRITING)[number];

/**
 * An article as extracted from a tab, in schema.org words. `articleBody` is sanitised HTML, and
 * is sanitised again wherever it is shown; all other strings are text.
 * @see https://schema.org/Article
 */
export const ArticleSchema = v.object({
  /** The document's own address; of fragments only one that is a route, such as `#/story/1`. */
  url: v.string(),
  /** `<link rel=canonical>` or `og:url`, when it is of the same site. */
  canonicalUrl: v.exactOptional(v.string()),
  headline: v.string(),
  /** The deck or standfirst. */
  alternativeHeadline: v.exactOptional(v.string()),
  author: v.array(PersonSchema),
  /** ISO 8601, a date or a date with time. */
  datePublished: v.exactOptional(v.string()),
  /** ISO 8601, a date or a date with time. */
  dateModified: v.exactOptional(v.string()),
  publisher: v.exactOptional(PublisherSchema),
  /** The site's name as readers know it, else its host without `www.`. */
  siteName: v.string(),
  /** Absolute address of the site's icon as the page declares it. */
  siteIcon: v.exactOptional(v.string()),
  articleSection: v.exactOptional(v.string()),
  /** BCP 47. */
  inLanguage: v.exactOptional(v.string()),
  dir: v.picklist(['ltr', 'rtl', 'auto']),
  /** How the page's lines run, when they are vertical. */
  writingMode: v.exactOptional(v.picklist(VERTICAL_WRITING)),
  /** Absolute address of the lead image. */
  image: v.exactOptional(v.string()),
  /**
   * The caption of the picture that `articleBody` begins with, sanitised HTML; articles saved before
   * there was this field have it in the body. @see https://schema.org/caption
   */
  imageCaption: v.exactOptional(v.string()),
  description: v.exactOptional(v.string()),
  /** Sanitised HTML. */
  articleBody: v.string(),
  /** The text of `articleBody` with its pictures' captions, one line a block. */
  text: v.string(),
  wordCount: v.number(),
  /** ISO 8601 duration in whole minutes, at least `PT1M`. @see https://schema.org/timeRequired */
  timeRequired: v.pipe(v.string(), v.regex(/^PT\d+M$/)),
  /** False when only a teaser is there. @see https://schema.org/isAccessibleForFree */
  isAccessibleForFree: v.exactOptional(v.boolean()),
  completeness: CompletenessSchema,
});
export type Article = v.InferOutput<typeof ArticleSchema>;

/** Minutes of a `timeRequired` such as `PT7M`. */
export function minutesRequired(timeRequired: string): number {
  // No regular expression: lists ask this of ten thousand articles at each keystroke.
  const isDuration = timeRequired.startsWith('PT') && timeRequired.endsWith('M');
  return (isDuration && Number.parseInt(timeRequired.slice(2), 10)) || 1;
}
