import normalizeUrl from 'normalize-url';
import { isRoute } from '../pages/route-fragment.ts';

/** Raised whenever the rules below change; entries with an older one get a new key. */
export const KEY_VERSION = 1;

/**
 * Parameters that say how a reader came to a page, and never which article it is. Only names that
 * nothing else uses: `ref`, `source`, `from` and `share` choose content on some sites.
 */
const TRACKING_PARAMETERS: readonly RegExp[] = [
  // Campaigns: Google and everybody, Matomo, HubSpot, Piano, Adobe, Google AMP.
  /^(utm|mtm|piwik|matomo|hsa|oly|vero|fb_action)_\w+$/i,
  /^(pk|ns)_(campaign|kwd|keyword|source|medium|content|cid|mchannel|linkname|fee)$/i,
  /^at_(medium|campaign|custom\d|link_\w+|ptr_name|format|creation|variant|bbc_team)$/i,
  /^(s_cid|ncid|cmpid|xtor|amp|amp_js_v|usqp|outputtype|spm|scm)$/i,
  // Clicks: Meta, Google, Microsoft, Yandex, X, TikTok, LinkedIn, Reddit, Pinterest, Instagram.
  /^(fbclid|gclid|gclsrc|dclid|gbraid|wbraid|srsltid|msclkid|yclid|ysclid|twclid|ttclid)$/i,
  /^(li_fat_id|rdt_cid|epik|igshid|igsh|mibextid|wickedid|rb_clickid|_openstat|_ga|_gl)$/i,
  // Mailings: Mailchimp, Marketo, HubSpot, Drip, Klaviyo, MailerLite.
  /^(mc_cid|mc_eid|mc_tc|mkt_tok|_hsenc|_hsmi|__hs\w+|hsctatracking|__s|_ke|_kx)$/i,
  /^(ml_subscriber|ml_subscriber_hash|ref_src|ref_url|smid|smtyp|share_source)$/i,
  /^(guccounter|guce_referrer|guce_referrer_sig)$/i,
  // Sessions.
  /^(phpsessid|jsessionid|aspsessionid\w*)$/i,
];

/**
 * What makes two saves the same article: its address without the ways of getting there. Where the
 * page names a canonical address that is believed, that one is used.
 * Two different articles never get one key; the same article may, when a page gives no clue, get two.
 */
export function canonicalKey(url: string, canonicalUrl?: string): string {
  return normalized(chosenAddress(url, canonicalUrl));
}

/**
 * The address by which to name an article to others: the canonical one where it is believed, as it
 * is written, but without the ways of getting there.
 */
export function articleAddress(url: string, canonicalUrl?: string): string {
  const address = new URL(chosenAddress(url, canonicalUrl));
  const names: string[] = [];
  // Firefox lets a script in a page not iterate over `keys()`.
  address.searchParams.forEach((_, name) => {
    names.push(name);
  });
  for (const name of names) {
    if (TRACKING_PARAMETERS.some((tracking) => tracking.test(name))) {
      address.searchParams.delete(name);
    }
  }
  if (!isRoute(address.hash)) address.hash = '';
  return address.href;
}

function chosenAddress(url: string, canonicalUrl?: string): string {
  return canonicalUrl !== undefined && isBelievable(canonicalUrl, url) ? canonicalUrl : url;
}

function normalized(url: string): string {
  const { protocol, hash } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return url;
  return normalizeUrl(url, {
    forceHttps: true,
    stripHash: !isRoute(hash),
    stripTextFragment: true,
    removeQueryParameters: TRACKING_PARAMETERS,
    emptyQueryValue: 'never',
  });
}

/**
 * Many sites give every article one and the same canonical address: their front page, a section,
 * or a script without its parameters. Believing that would file one article over another, so a
 * canonical address that says less than the page's own is used only where nothing can be lost.
 */
function isBelievable(canonicalUrl: string, url: string): boolean {
  if (!URL.canParse(canonicalUrl)) return false;
  const canonical = new URL(normalized(canonicalUrl));
  const own = new URL(normalized(url));
  if (hostOf(canonical) !== hostOf(own)) return false;
  if (isRoute(own.hash) && canonical.hash !== own.hash) return false;
  const isNamed = namesAnArticle(canonical.pathname);
  if (canonical.search === '' && !isNamed && namesAnArticle(own.pathname)) return false;
  if (!isSamePathOrVariant(canonical.pathname, own.pathname)) return false;
  const dropped = [...own.searchParams].filter(
    ([name, value]) => !canonical.searchParams.getAll(name).includes(value),
  );
  if (dropped.length === 0) return true;
  const isRenamed = canonical.pathname !== own.pathname;
  return isNamed && (isRenamed || !dropped.some(([name]) => isIdentifier(name)));
}

/** One host has the article for telephones too; on any other somebody else may be the publisher. */
function hostOf({ host }: URL): string {
  return host.replace(/^(www|m|mobile|touch|amp)\./, '');
}

/** False where the canonical path is one of the page's parents; an AMP or print twin has its own. */
function isSamePathOrVariant(canonical: string, own: string): boolean {
  const parent = canonical.endsWith('/') ? canonical : `${canonical}/`;
  if (!own.startsWith(parent)) return true;
  return /^(amp|amp\.html|print|full)?$/i.test(own.slice(parent.length));
}

/** A path whose last part is a title or a number, which says which article it is by itself. */
function namesAnArticle(pathname: string): boolean {
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  return /\d{5,}|[^-_]+([-_][^-_]+){2,}/.test(last);
}

/** A parameter whose name is one of those that say which article is shown. */
function isIdentifier(name: string): boolean {
  return (
    /^[a-z]$|(^|[-_.])(id|nr|no|num|key|slug|uuid)$/i.test(name) ||
    /^([adnpst]|doc|news)id$|article|story|post|page|item|doc|news|title|entry/i.test(name)
  );
}
