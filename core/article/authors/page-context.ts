import type { JsonLdNode } from '../json-ld.ts';
import { type Layout, measure } from './layout.ts';
import { imageKey } from './photo.ts';
import { plain } from './same-name.ts';
import { marksOf, textOf } from './text.ts';
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
  readonly layout: Layout;
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
  for (const meta of document.querySelectorAll(
    'meta[property="og:site_name" i], meta[name="application-name" i], meta[name="publisher" i], meta[name="apple-mobile-web-app-title" i]',
  ))
    add(meta.getAttribute('content'));
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
  return {
    document,
    url: context.url,
    base,
    jsonLd: context.jsonLd,
    headline: context.headline ?? (headlineElement ? textOf(headlineElement) : ''),
    headlineElement,
    siteNames,
    layout: measure(document, headlineElement),
    leadImages: leadImages(document, base),
  };
}

function leadImages(document: Document, base: string): Set<string> {
  const keys = new Set<string>();
  for (const meta of document.querySelectorAll(
    'meta[property="og:image" i], meta[property="og:image:url" i], meta[name="twitter:image" i], meta[name="twitter:image:src" i]',
  )) {
    const url = absoluteUrl(meta.getAttribute('content'), base);
    if (url) keys.add(imageKey(url));
  }
  return keys;
}

/** Whether a name is the site's own. */
export function isSiteName(page: Page, name: string): boolean {
  const key = plain(name);
  if (page.siteNames.has(key)) return true;
  const joined = key.replace(/ /g, '');
  return [...page.siteNames].some((site) => site.replace(/ /g, '') === joined);
}

/** Marks of what is somebody else's: comments, other stories, the site's own furniture. */
const FOREIGN =
  /(?:^|[\s_-])(?:comments?(?:-?(?:list|area|section|body|item|wrap(?:per)?|container|thread|author|meta|content))?|commentlist|kommentare?|commentaires?|disqus|respond|related|recommend(?:ed|ations?)?|more-?(?:from|stories|posts|articles|news)|most-?(?:read|popular|viewed)|meistgelesen|popular|trending|latest(?:-\w+)?|read-?(?:next|also)|up-?next|breadcrumbs?|similar|suggest(?:ed|ions?)?|you-?may|also-?like|outbrain|taboola|mehr-?zum-?thema|read-?later|upnext|post-?navigation|nav-?links|next-?post|prev-?post|see-?also|revcontent|forum-?posts?)(?:$|[\s_-])/;
/** Marks of the site's furniture, which can hold an author's box but no byline. */
const FURNITURE =
  /(?:^|[\s_-])(?:nav|navigation|navbar|menu|cookie|consent|newsletter|advert(?:isement)?|carousel|ticker)(?:$|[\s_-])/;
/** Marks that are often somebody else's, but not near the headline or on an author's own box. */
const OFTEN_FOREIGN =
  /(?:^|[\s_-])(?:sidebar|side-?bar|widget-?area|secondary|footer|site-?footer|page-?footer|promo(?:tion)?|sponsor(?:ed)?|teasers?|swiper|slider|weiterlesen|discussion|read-?more)(?:$|[\s_-])/;
const OWN_AUTHOR = /(?:^|[\s_-])(?:author\w*|autor\w*|auteur\w*|byline)(?:$|[\s_-])/;

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
    if (page.headlineElement && at.contains(page.headlineElement)) return undefined;
    // What holds the article itself is a frame of the page, whatever it is called.
    if (page.layout.body && at !== page.layout.body && at.contains(page.layout.body))
      return undefined;
    const tag = at.tagName;
    if (tag === 'ARTICLE' || tag === 'MAIN') {
      if (!(page.headlineElement && at !== element)) continue;
    }
    if (FOREIGN_TAGS.has(tag) && !(options.aside && (tag === 'ASIDE' || tag === 'FOOTER'))) {
      // An article's own footer is where blogs put the byline.
      if (tag === 'FOOTER' && (at.closest('article') || OWN_FOOTER.test(marksOf(at)))) continue;
      return at;
    }
    const marks = ` ${marksOf(at)} `;
    if (FOREIGN.test(marks) && !/(?:author|autor|writer)[-_]comment/.test(marks)) return at;
    owned ||= OWN_AUTHOR.test(marks);
    if (FURNITURE.test(marks) && !(owned && options.nearHeadline)) return at;
    if (options.nearHeadline || OWN_AUTHOR.test(marks) || OWN_FOOTER.test(marks)) continue;
    if (OFTEN_FOREIGN.test(marks)) return at;
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
    if (page.headlineElement && at.contains(page.headlineElement)) return undefined;
    if (page.layout.length(at) > 900) return undefined;
    const heading = at.querySelector(
      'h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] h1, a[href] h2, a[href] h3, a[href] h4, [class*="title" i] > a[href], a[href] > [class*="title" i], [class*="headline" i] a[href], a[href] [class*="headline" i]',
    );
    if (heading && !element.contains(heading) && textOf(heading).split(' ').length > 3) return at;
  }
  return undefined;
}
