import { linkShare, textIn } from './text-measure.ts';

/** An article has at least this much text, in characters. */
export const MIN_ARTICLE = 250;

/** The share of an article's text that stands in links, at most. */
const MAX_LINKS = 0.95;
const MAX_LINKS_FRONT = 0.6;

/**
 * Whether a body is long enough, and no list of links: front pages are; on other pages such a list
 * may be what the page is for.
 */
export function isArticle(root: Element, url: string): boolean {
  const isFront = /^\/(?:index\.\w+)?$/.test(new URL(url).pathname);
  return (
    textIn(root).length >= MIN_ARTICLE && linkShare(root) <= (isFront ? MAX_LINKS_FRONT : MAX_LINKS)
  );
}
