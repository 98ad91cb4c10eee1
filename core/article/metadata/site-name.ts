import { imageAddress } from '../../html/sanitize-addresses.ts';
import type { Publisher } from '../article.ts';
import { isNode, type JsonLdNode, resolve, typesOf } from '../json-ld.ts';
import { type MetaTags, metaContent } from './meta-tags.ts';
import { plainText } from './plain-text.ts';

/** The host as a reader would say it: without `www.`. */
export function hostName(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

/** `<meta>` names of the publisher, in Dublin Core's words and those of journals. */
const PUBLISHER = ['dc.publisher', 'dcterms.publisher', 'citation_publisher', 'publisher'];

/** The publisher that the structured data names, else the one in meta tags or in microdata. */
export function findPublisher(
  document: Document,
  nodes: readonly JsonLdNode[],
  article: JsonLdNode | undefined,
  meta: MetaTags,
  url: string,
): Publisher | undefined {
  const declared = first(resolve(nodes, first(article?.publisher)));
  const publisher = isNode(declared)
    ? declared
    : nodes.find((node) => typesOf(node).some((type) => /NewsMediaOrganization$/.test(type)));
  const name = plainText(publisher?.name ?? declared);
  if (!name) return plainPublisher(document, meta);
  const home = first(publisher?.url);
  const logo = first(resolve(nodes, first(publisher?.logo)));
  const logoAddress = imageAddress(
    String((isNode(logo) ? (logo.url ?? logo.contentUrl) : logo) ?? ''),
    url,
  );
  return {
    name,
    ...(typeof home === 'string' && /^https?:/.test(home) ? { url: home } : {}),
    ...(logoAddress ? { logo: logoAddress } : {}),
  };
}

function plainPublisher(document: Document, meta: MetaTags): Publisher | undefined {
  const element = document.querySelector('[itemprop~="publisher"], [property~="publisher"]');
  const named = element?.querySelector('[itemprop~="name"], [property~="name"]') ?? element;
  const marked = named?.getAttribute('content') ?? named?.textContent;
  const name = plainText(metaContent(meta, ...PUBLISHER) ?? marked);
  return name && !/^https?:/.test(name) ? { name } : undefined;
}

/** The site's names, the one that readers know first; the last one is its host. */
export function findSiteNames(
  nodes: readonly JsonLdNode[],
  meta: MetaTags,
  publisher: Publisher | undefined,
  url: string,
): string[] {
  const site = nodes.find((node) => typesOf(node).includes('WebSite'));
  const names = [
    metaContent(meta, 'og:site_name'),
    site?.name,
    metaContent(meta, 'application-name', 'apple-mobile-web-app-title'),
    publisher?.name,
    metaContent(meta, 'al:android:app_name', 'al:ios:app_name', 'citation_journal_title'),
    hostName(url),
  ];
  return [...new Set(names.map((name) => plainText(name)).filter(Boolean))];
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}
