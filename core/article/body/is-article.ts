import { linkShare, textIn } from './text-measure.ts';

/** An article has at least this much text, as `lengthOf` measures it. */
export const MIN_ARTICLE = 250;

/** So much is enough on a page that declares itself one: a short report, or what a paywall shows. */
export const MIN_DECLARED = 80;

/** Han, Kana and Hangul. */
const DENSE = /[\u3041-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]/g;
/** About how many letters one of their signs says as much as. */
const DENSITY = 2.5;

/** The share of an article's text that stands in links, at most. */
const MAX_LINKS = 0.95;
const MAX_LINKS_FRONT = 0.6;

/** How much a text says, in characters of an alphabet. */
export function lengthOf(text: string): number {
  const dense = text.match(DENSE)?.length ?? 0;
  return text.length + Math.round(dense * (DENSITY - 1));
}

/** What is asked of a body. */
export interface ArticleTerms {
  /** How much text there is to be, in what `lengthOf` measures. */
  readonly least?: number;
  /** The page says that it is an article. */
  readonly isDeclared?: boolean;
}

/**
 * Whether a body is long enough, and no list of links: front pages are; on other pages such a list may
 * be what the page is for, and is where the page calls itself an article.
 */
export function isArticle(
  root: Element,
  url: string,
  { least = MIN_ARTICLE, isDeclared = false }: ArticleTerms = {},
): boolean {
  if (lengthOf(textIn(root)) < least) return false;
  const isFront = /^\/(?:index\.\w+)?$/.test(new URL(url).pathname);
  if (isDeclared && !isFront) return true;
  return linkShare(root) <= (isFront ? MAX_LINKS_FRONT : MAX_LINKS);
}
