/** Why no extension may read a page, or why there is nothing on it to read. */
export type UnreadableReason = 'browser-page' | 'extension-store' | 'pdf' | 'file' | 'empty';

/** Schemes of pages that belong to a browser or to an extension. */
const BROWSER_SCHEMES = new Set([
  'about:',
  'brave:',
  'chrome:',
  'chrome-error:',
  'chrome-extension:',
  'chrome-search:',
  'chrome-untrusted:',
  'devtools:',
  'edge:',
  'extension:',
  'jar:',
  'javascript:',
  'moz-extension:',
  'opera:',
  'resource:',
  'view-source:',
  'vivaldi:',
]);

/** New-tab pages and what a tab shows before anything is loaded. */
const EMPTY_PAGES = new Set([
  'about:blank',
  'about:home',
  'about:newtab',
  'about:privatebrowsing',
  'brave://newtab',
  'chrome://new-tab-page',
  'chrome://new-tab-page-third-party',
  'chrome://newtab',
  'edge://newtab',
  'opera://startpage',
  'vivaldi://startpage',
]);

/**
 * Hosts on which no extension may run: the stores, and what Firefox's preference
 * `extensions.webextensions.restrictedDomains` adds to them, but for support.mozilla.org, whose
 * articles other browsers do let be read.
 */
const STORE_HOSTS = new Set([
  'accounts-static.cdn.mozilla.net',
  'accounts.firefox.com',
  'addons.cdn.mozilla.net',
  'addons.mozilla.org',
  'api.accounts.firefox.com',
  'chromewebstore.google.com',
  'content.cdn.mozilla.net',
  'discovery.addons.mozilla.org',
  'oauth.accounts.firefox.com',
  'profile.accounts.firefox.com',
  'sync.services.mozilla.com',
]);

/** Stores that are a part of a site which is readable otherwise. */
const STORE_PATHS: readonly { readonly host: string; readonly path: string }[] = [
  { host: 'chrome.google.com', path: '/webstore' },
  { host: 'microsoftedge.microsoft.com', path: '/addons' },
];

/**
 * Why the page at an address cannot be read, as far as its address tells; undefined for a page
 * worth trying. A page whose address is hidden from extensions is a browser's own. `file` holds
 * only until it has been tried: the reader may have allowed this extension to read files.
 */
export function unreadableReason(url: string | undefined): UnreadableReason | undefined {
  if (url === undefined || !URL.canParse(url)) return url === '' ? 'empty' : 'browser-page';
  const { protocol, host, hostname, pathname } = new URL(url);
  if (EMPTY_PAGES.has(protocol === 'about:' ? `about:${pathname}` : `${protocol}//${host}`)) {
    return 'empty';
  }
  if (BROWSER_SCHEMES.has(protocol)) return 'browser-page';
  if (isStore(hostname, pathname)) return 'extension-store';
  if (/\.pdf$/i.test(pathname)) return 'pdf';
  if (protocol === 'file:') return 'file';
  return undefined;
}

function isStore(hostname: string, pathname: string): boolean {
  return (
    STORE_HOSTS.has(hostname) ||
    STORE_PATHS.some(
      ({ host, path }) =>
        hostname === host && (pathname === path || pathname.startsWith(`${path}/`)),
    )
  );
}
