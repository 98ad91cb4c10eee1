/**
 * Words that pages use in `class` and `id` for what stands around an article. Found by counting, on
 * pages with known text, which words stand on blocks outside it and next to never on blocks within.
 */
const CERTAIN = wordSet(
  'nav navbar navigation subnav topnav submenu menuitem breadcrumb breadcrumbs crumb crumbs contentinfo pagination ' +
    'share sharing sharedaddy shares whatsapp partage ' +
    'comments commentform commentlist commentaires kommentare respond replies disqus akismet ' +
    'related relatedposts recirc recirculation recommended recommendations outbrain taboola ' +
    'newsletter newsletters signup authorbox taglist cookie cookies gdpr nocontent noprint ' +
    'advert adverts advertisement sponsored mostread readmore',
);

/** Words that also stand on what frames an article: these give way to much prose. */
const LIKELY = wordSet(
  'menu dropdown footer complementary sidebar toolbar pager prev social socials facebook pinterest reddit ' +
    'feedback recommendation trending popular promoted subscribe subscription subscriptions login register ' +
    'signature ad ads advertising adslot sponsor sponsors byline bylines bio contributors vcard ' +
    'dateline timestamp pubdate taxonomy cta btn btns tooltip popup modal consent copyright rss likes logo',
);

/** Words that may stand on a part of the article, such as its deck: these give way to any prose. */
const UNCERTAIN = wordSet(
  'profile userinfo teaser teasers promo promos promotion author authors contributor date dates published meta tags ' +
    'categories kicker button buttons actions overlay dialog banner privacy disclaimer comment reply ' +
    'like latest recent previous next follow poll survey jobs badge views flair rating ratings thread threads paywall',
);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const CLUTTER_TAGS = new Set(['footer', 'aside', 'button', 'select']);
const CLUTTER_ROLES = wordSet(
  'navigation complementary contentinfo banner menu menubar dialog alertdialog alert search toolbar button form',
);

/** The words of which an element's names are made. */
export function nameWords(element: Element): string[] {
  // The id of a heading or paragraph is made of its text.
  const id = UNNAMED.has(element.localName) ? '' : element.id;
  const names = `${element.getAttribute('class') ?? ''} ${id}`;
  if (names === ' ') return NO_WORDS;
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

const UNNAMED = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'a', 'span']);
const NO_WORDS: string[] = [];

/**
 * How surely an element's name says that it stands around articles.
 * @param words the element's, where they are known
 */
export function clutterName(
  element: Element,
  words: readonly string[] = nameWords(element),
): 'certain' | 'likely' | 'uncertain' | 'none' {
  const { localName } = element;
  if (localName === 'nav' || localName === 'dialog' || localName === 'menu') return 'certain';
  if (words.some((word) => CERTAIN.has(word))) return 'certain';
  if (CLUTTER_TAGS.has(localName) || CLUTTER_ROLES.has(element.getAttribute('role') ?? '')) {
    return 'likely';
  }
  if (words.some((word) => LIKELY.has(word))) return 'likely';
  return words.some((word) => UNCERTAIN.has(word)) ? 'uncertain' : 'none';
}
