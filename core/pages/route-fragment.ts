/**
 * Whether a fragment, with its `#`, is an address within a page made by script, such as `#/story/1`
 * or `#!story=1`: another one is then another article, and not another place in the same.
 */
export function isRoute(hash: string): boolean {
  return /^#[!/]/.test(hash);
}

/** The address without a fragment that only names a place in the page. */
export function withoutPlace(url: string): string {
  const at = url.indexOf('#');
  return at < 0 || isRoute(url.slice(at)) ? url : url.slice(0, at);
}
