import { type JsonLdNode, typesOf } from '../json-ld.ts';
import { comparable } from './plain-text.ts';

/** schema.org's Article and what is used in its place, best first. */
const ARTICLE_TYPE =
  /(?:Article|^BlogPosting|^LiveBlogPosting|^Report|^DiscussionForumPosting|^SocialMediaPosting|^Recipe|^Review|^QAPage|^HowTo|^Question|^Product|^VideoObject|^PodcastEpisode|^Event|^CreativeWork)$/;

/**
 * The structured data's node about this page's article, when the page has one: of several, the one
 * whose address or headline is the page's own.
 * @param titles what the page calls itself elsewhere
 */
export function structuredArticle(
  nodes: readonly JsonLdNode[],
  url: string,
  titles: readonly string[],
): JsonLdNode | undefined {
  const pageTitles = titles.map(comparable).filter(Boolean);
  let best: JsonLdNode | undefined;
  let bestScore = 0;
  for (const node of nodes) {
    const score = scoreOf(node, url, pageTitles);
    if (score > bestScore) [best, bestScore] = [node, score];
  }
  return best;
}

function scoreOf(node: JsonLdNode, url: string, titles: readonly string[]): number {
  const types = typesOf(node).filter((type) => ARTICLE_TYPE.test(type));
  if (types.length === 0) return 0;
  const says = (key: string) => node[key] !== undefined;
  let score = types.some((type) => /Article$|Posting$|^Report$/.test(type)) ? 3 : 1;
  if (says('headline')) score += 1;
  if (says('datePublished')) score += 1;
  if (says('author')) score += 1;
  if (says('articleBody')) score += 1;
  if (addressesOf(node).some((address) => sameAddress(address, url))) score += 4;
  const headline = comparable(String(node.headline ?? node.name ?? ''));
  if (headline && titles.some((title) => title.includes(headline) || headline.includes(title))) {
    score += 5;
  }
  return score;
}

function addressesOf(node: JsonLdNode): string[] {
  const page = node.mainEntityOfPage;
  const pageId = typeof page === 'object' && page !== null && '@id' in page ? page['@id'] : page;
  return [node.url, node['@id'], pageId].filter(
    (address): address is string => typeof address === 'string',
  );
}

function sameAddress(a: string, b: string): boolean {
  const strip = (address: string) =>
    address.replace(/^https?:\/\/(?:www\.)?|[?#].*$/g, '').replace(/\/$/, '');
  return strip(a) === strip(b);
}
