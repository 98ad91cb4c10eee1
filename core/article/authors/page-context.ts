import type { JsonLdNode } from '../json-ld.ts';
import { type Layout, measure } from './layout.ts';
import { hasMark, markList, marksOf } from './marks.ts';
import { contentsOf, type PageMeta, readPageMeta } from './page-meta.ts';
import { imageKey } from './photo.ts';
import { plain } from './same-name.ts';
import { textOf } from './text.ts';
import { absoluteUrl, siteOf } from './urls.ts';

export interface AuthorContext {
  readonly url: string;
  readonly jsonLd: JsonLdNode[];
  readonly headline?: string;
  readonly headlineElement?: Element;
  readonly siteName?: string;
}

/** What every source needs to know about the page. */
export interface Page {
  readonly document: Document;
  readonly url: string;
  /** What relative addresses are resolved against. */
  readonly base: string;
  readonly jsonLd: readonly JsonLdNode[];
  readonly headline: string;
  readonly headlineElement: Element | undefined;
  /** The site's names in `plain` form, its host's name among them. */
  readonly siteNames: ReadonlySet<string>;
  /** The same without spaces. */
  readonly siteKeys: ReadonlySet<string>;
  readonly meta: readonly PageMeta[];
  readonly layout: Layout;
  /** What holds the headline or the body: frames of the page, whatever they are called. */
  readonly frames: ReadonlySet<Element>;
  /** Keys of the pictures that stand for the article, which are nobody's portrait. */
  readonly leadImages: ReadonlySet<string>;
}

export function readPage(document: Document, context: AuthorContext): Page {
  const headlineElement = context.headlineElement ?? document.querySelector('h1') ?? undefined;
  const siteNames = new Set<string>();
  const add = (name: string | null | undefined) => {
    const key = plain(name ?? '');
    if (key !== '') siteNames.add(key);
  };
  add(context.siteName);
  const meta = readPageMeta(document);
  for (const content of contentsOf(meta, SITE_NAMES)) add(content.replace(/\S+@\S+/g, ''));
  const site = siteOf(context.url);
  add(site);
  add(site.split('.')[0]);
  const baseHref = document.querySelector('base[href]')?.getAttribute('href');
  let base = context.url;
  try {
    if (baseHref) base = new URL(baseHref, context.url).href;
  } catch {
    // a broken base counts as none
  }
  const layout = measure(document, headlineElement);
  return {
    document,
    url: context.url,
    base,
    jsonLd: context.jsonLd,
    headline: context.headline ?? (headlineElement ? textOf(headlineElement) : ''),
    headlineElement,
    siteNames,
    siteKeys: new Set([...siteNames].map((name) => name.replace(/ /g, ''))),
    layout,
    frames: new Set([...upwards(headlineElement), ...upwards(layout.body?.parentElement)]),
    meta,
    leadImages: new Set(
      contentsOf(meta, LEAD_IMAGES)
        .map((address) => absoluteUrl(address, base))
        .filter((url) => url !== undefined)
        .map(imageKey),
    ),
  };
}

const SITE_NAMES = [
  'og:site_name',
  'application-name',
  'publisher',
  'dc.publisher',
  'apple-mobile-web-app-title',
];
const LEAD_IMAGES = ['og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'];

/** An element and all that holds it. */
function upwards(element: Element | null | undefined): Element[] {
  const all: Element[] = [];
  for (let at = element; at; at = at.parentElement) all.push(at);
  return all;
}

/** Whether a name is the site's own. */
export function isSiteName(page: Page, name: string): boolean {
  const key = plain(name);
  if (page.siteNames.has(key)) return true;
  return page.siteKeys.has(key.replace(/ /g, ''));
}

/** Marks of what is somebody else's: comments, other stories, the site's own furniture. */
const FOREIGN = markList(
  'comment comments commentlist* commentarea commentsection commentbody commentitem commentwrap* commentcont* commentthread commentauthor ' +
    'commentmeta commentslist commentsarea commentssection kommentar kommentare commentaire commentaires disqus respond related recommend* ' +
    'morefrom more-from more-stories more-posts more-articles more-news most-read mostread most-popular most-viewed meistgelesen popular ' +
    'trending latest read-next readnext read-also up-next upnext breadcrumb* similar suggest* youmay you-may alsolike also-like outbrain ' +
    'taboola read-later readlater post-navigation nav-link nav-links next-post prev-post seealso see-also revcontent forum-post forum-posts',
);
/** Marks of the site's furniture, which can hold an author's box but no byline. */
const FURNITURE = markList(
  'nav navigation navbar menu cookie consent newsletter advert advertisement carousel ticker',
);
/** Marks that are often somebody else's, but not near the headline or on an author's own box. */
const OFTEN_FOREIGN = markList(
  'sidebar side-bar widget-area widgetarea secondary footer promo promotion sponsor sponsored teaser teasers swiper slider weiterlesen ' +
    'discussion read-more readmore',
);
const OWN_AUTHOR = markList('author* autor* auteur* byline');

/** The article's own footer, as opposed to the site's. */
const OWN_FOOTER = /(?:article|post|entry|story|content)[\w-]*footer/;

const FOREIGN_TAGS = new Set(['NAV', 'FOOTER', 'ASIDE', 'BLOCKQUOTE']);

/** Tags and marks that make a part of the page somebody else's: comments, teasers, navigation. */
export function foreignRegion(
  page: Page,
  element: Element,
  options: { aside?: boolean; nearHeadline?: boolean } = {},
): Element | undefined {
  let owned = false;
  for (let at: Element | null = element; at && at !== page.document.body; at = at.parentElement) {
    if (page.frames.has(at)) return undefined;
    const tag = at.tagName;
    if ((tag === 'ARTICLE' || tag === 'MAIN') && (!page.headlineElement || at === element))
      continue;
    if (FOREIGN_TAGS.has(tag) && !(options.aside && (tag === 'ASIDE' || tag === 'FOOTER'))) {
      // An article's own footer is where blogs put the byline.
      if (tag === 'FOOTER' && (at.closest('article') || OWN_FOOTER.test(marksOf(at).text)))
        continue;
      return at;
    }
    const { text } = marksOf(at);
    if (text === '') continue;
    if (hasMark(at, FOREIGN) && !/(?:author|autor|writer)[-_]comment/.test(text)) return at;
    const isOwn = hasMark(at, OWN_AUTHOR);
    owned ||= isOwn;
    if (hasMark(at, FURNITURE) && !(owned && options.nearHeadline)) return at;
    if (options.nearHeadline || isOwn || OWN_FOOTER.test(text)) continue;
    if (hasMark(at, OFTEN_FOREIGN)) return at;
  }
  return undefined;
}

/**
 * Whether the element stands in a teaser: a part of the page, without the headline, that has a
 * heading or an image linked to another page of the site.
 */
export function teaserAround(page: Page, element: Element): Element | undefined {
  let steps = 0;
  for (
    let at: Element | null = element;
    at && at !== page.document.body && steps < 7;
    at = at.parentElement, steps++
  ) {
    if (page.frames.has(at) || page.layout.length(at) > 900) return undefined;
    const heading = linkedHeading(at);
    if (heading && !element.contains(heading) && textOf(heading).split(' ').length > 3) return at;
  }
  return undefined;
}

const LINKED_HEADING =
  'h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] h1, a[href] h2, a[href] h3, a[href] h4, [class*="title" i] > a[href], a[href] > [class*="title" i], [class*="headline" i] a[href], a[href] [class*="headline" i]';

const headings = new WeakMap<Element, Element | null>();

/** The first heading in an element that is a link. */
function linkedHeading(element: Element): Element | null {
  let heading = headings.get(element);
  if (heading === undefined) {
    heading = element.querySelector(LINKED_HEADING);
    headings.set(element, heading);
  }
  return heading;
}
