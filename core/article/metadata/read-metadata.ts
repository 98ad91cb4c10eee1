import { imageAddress } from '../../html/sanitize-addresses.ts';
import { withoutPlace } from '../../pages/route-fragment.ts';
import type { Publisher } from '../article.ts';
import { type JsonLdNode, readJsonLd, typesOf } from '../json-ld.ts';
import { findDates } from './dates.ts';
import { findDeck } from './deck.ts';
import { freeAccess } from './free-access.ts';
import { findLanguage } from './language.ts';
import { findLeadImage } from './lead-image.ts';
import { type MetaTags, metaContent, readMetaTags } from './meta-tags.ts';
import { plainText } from './plain-text.ts';
import { findSection } from './section.ts';
import { findPublisher, findSiteNames, hostName } from './site-name.ts';
import { structuredArticle } from './structured-article.ts';
import { findTitle } from './title.ts';

/** All that a page says about its article besides the text. Every string is text, never HTML. */
export interface Metadata {
  readonly url: string;
  readonly canonicalUrl: string | undefined;
  readonly headline: string;
  /** The element that shows the headline. */
  readonly headlineElement: Element | undefined;
  readonly alternativeHeadline: string | undefined;
  readonly description: string | undefined;
  readonly datePublished: string | undefined;
  readonly dateModified: string | undefined;
  readonly publisher: Publisher | undefined;
  readonly siteName: string;
  readonly siteIcon: string | undefined;
  readonly articleSection: string | undefined;
  readonly inLanguage: string | undefined;
  readonly image: string | undefined;
  readonly isAccessibleForFree: boolean | undefined;
  /** Whether the page says that it is an article. */
  readonly isDeclared: boolean;
  readonly jsonLd: JsonLdNode[];
}

/** Reads the metadata out of a snapshot, which is not changed. */
export function readMetadata(document: Document, url: string): Metadata {
  const jsonLd = readJsonLd(document);
  const meta = readMetaTags(document);
  const declared = [
    metaContent(meta, 'og:title'),
    metaContent(
      meta,
      'citation_title',
      'dc.title',
      'twitter:title',
      'parsely-title',
      'sailthru.title',
    ),
  ].map((title) => plainText(title));
  const article = structuredArticle(jsonLd, url, [...declared, document.title]);
  const publisher = findPublisher(document, jsonLd, article, meta, url);
  const siteNames = findSiteNames(jsonLd, meta, publisher, url);
  const structuredTitle = plainText(article?.headline ?? article?.name);
  const { title, heading } = findTitle(
    document,
    [structuredTitle, ...declared].filter(Boolean),
    siteNames,
  );
  const inLanguage = findLanguage(document, meta);
  const dates = findDates(document, { article, meta, heading, language: inLanguage, url });
  const description = plainText(
    metaContent(meta, 'og:description', 'description', 'twitter:description') ??
      article?.description,
  );
  const declaredDeck = plainText(article?.alternativeHeadline);
  const deck =
    findDeck(heading, title, [declaredDeck, description, plainText(article?.description)]) ??
    (declaredDeck || undefined);
  return {
    url: withoutPlace(url),
    canonicalUrl: canonicalAddress(document, meta, url),
    headline: title,
    headlineElement: heading,
    alternativeHeadline: deck,
    description: description || undefined,
    datePublished: dates.published,
    dateModified: dates.modified,
    publisher,
    siteName: siteNames[0] ?? hostName(url),
    siteIcon: siteIcon(document, url),
    articleSection: findSection(document, jsonLd, article, meta, title),
    inLanguage,
    image: findLeadImage(document, jsonLd, article, meta, heading, document.baseURI || url),
    isAccessibleForFree: freeAccess(document, article, meta),
    isDeclared:
      metaContent(meta, 'og:type') === 'article' ||
      (article !== undefined && typesOf(article).some((type) => /Article$|Posting$/.test(type))),
    jsonLd,
  };
}

/** The address the page declares as its own, if it is of the same site. */
function canonicalAddress(document: Document, meta: MetaTags, url: string): string | undefined {
  const declared =
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ??
    metaContent(meta, 'og:url');
  if (!declared || !URL.canParse(declared, url)) return undefined;
  const canonical = new URL(declared, url);
  if (!/^https?:$/.test(canonical.protocol)) return undefined;
  return sameSite(canonical.hostname, hostName(url)) ? canonical.href : undefined;
}

function sameSite(a: string, b: string): boolean {
  const bare = (host: string) => host.replace(/^(?:www|m|amp|mobile)\./, '');
  return bare(a) === bare(b) || a.endsWith(`.${bare(b)}`) || b.endsWith(`.${bare(a)}`);
}

function siteIcon(document: Document, url: string): string | undefined {
  const icons = [
    ...document.querySelectorAll('link[rel~="icon" i], link[rel*="apple-touch-icon" i]'),
  ];
  const size = (icon: Element) => Number.parseInt(icon.getAttribute('sizes') ?? '0', 10) || 0;
  icons.sort((a, b) => size(b) - size(a));
  return imageAddress(icons[0]?.getAttribute('href') ?? null, url);
}
