/** Networks whose address ends in the person's handle, which readers know them by. */
const BY_HANDLE =
  /^(?:(?:www\.|mobile\.)?(?:twitter|x|instagram|threads|tiktok|github)\.(?:com|net)|bsky\.app|[\w.-]*(?:mastodon|mstdn|fosstodon)[\w.-]*)$/;

/**
 * What a profile elsewhere is called: the handle where the network knows people by one, else the
 * network's host.
 * @param address an absolute http or https address
 */
export function profileLabel(address: string): { label: string; host: string; isHandle: boolean } {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return { label: address, host: '', isHandle: false };
  const host = url.hostname.replace(/^www\./, '');
  const handle = /\/(?:profile\/|@)?([\w.-]+)\/?$/.exec(url.pathname)?.[1];
  if (BY_HANDLE.test(url.hostname) && handle) {
    return { label: `@${handle}`, host, isHandle: true };
  }
  return { label: host, host, isHandle: false };
}
