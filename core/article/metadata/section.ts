import { isNode, type JsonLdNode, typesOf } from '../json-ld.ts';
import { type MetaTags, metaContent } from './meta-tags.ts';
import { collapse, comparable, plainText } from './plain-text.ts';

/** The part of the publication that the article stands in: as declared, else by the breadcrumbs. */
export function findSection(
  document: Document,
  nodes: readonly JsonLdNode[],
  article: JsonLdNode | undefined,
  meta: MetaTags,
  headline: string,
): string | undefined {
  const structured = article?.articleSection;
  const declared =
    plainText(Array.isArray(structured) ? structured[0] : structured) ||
    plainText(
      metaContent(meta, 'article:section', 'og:article:section', 'parsely-section', 'category') ??
        document.querySelector('[itemprop~="articleSection"]')?.textContent,
    );
  return declared || lastCrumb(document, nodes, headline);
}

/** The last breadcrumb that is a place and not the article itself, and not the front page. */
function lastCrumb(
  document: Document,
  nodes: readonly JsonLdNode[],
  headline: string,
): string | undefined {
  const list = nodes.find((node) => typesOf(node).includes('BreadcrumbList'));
  const items = Array.isArray(list?.itemListElement) ? list.itemListElement : [];
  const structured = items.filter(isNode).map((item) => {
    const named = isNode(item.item) ? item.item.name : undefined;
    return plainText(item.name ?? named);
  });
  const title = comparable(headline);
  return (structured.length > 0 ? structured : shownCrumbs(document))
    .slice(1)
    .findLast((crumb) => crumb.length > 1 && crumb.length < 60 && comparable(crumb) !== title);
}

function shownCrumbs(document: Document): string[] {
  const links = document.querySelectorAll('[class*="breadcrumb" i] a[href]');
  return Array.from(links, (link) => collapse(link.textContent));
}
