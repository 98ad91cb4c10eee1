import { joinSrcset, parseSrcset } from './srcset.ts';

const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:']);
const IMAGE_SCHEMES = new Set(['http:', 'https:', 'blob:']);

/** Pictures inside the address. Without SVG, which can hold scripts and reach the network. */
const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|x-icon)[;,]/i;

/**
 * The second half of sanitising, for what the browser's Sanitizer leaves as it is: addresses.
 * Links become absolute http, https or mailto, or stay within the page; images http, https, blob
 * or a picture in `data:`. An address that is none of these goes, and an image without one too.
 */
export function sanitizeAddresses(root: Element, baseUrl: string): void {
  for (const link of root.querySelectorAll('a')) {
    const href = linkAddress(link.getAttribute('href'), baseUrl);
    if (href === undefined) {
      link.removeAttribute('href');
      continue;
    }
    link.setAttribute('href', href);
    link.setAttribute('rel', 'noopener noreferrer');
    link.setAttribute('referrerpolicy', 'no-referrer');
  }
  for (const source of root.querySelectorAll('img, source')) {
    if (!sanitizeSources(source, baseUrl)) source.remove();
  }
}

/** The address a link may have: absolute, or a bare fragment; undefined when it must not be followed. */
function linkAddress(href: string | null, baseUrl: string): string | undefined {
  const trimmed = href?.trim();
  if (!trimmed) return undefined;
  if (trimmed.startsWith('#')) return trimmed;
  const url = URL.parse(trimmed, baseUrl);
  return url && LINK_SCHEMES.has(url.protocol) ? url.href : undefined;
}

/** The absolute address an image may be loaded from, else undefined. */
export function imageAddress(src: string | null, baseUrl: string): string | undefined {
  const trimmed = src?.trim();
  if (!trimmed) return undefined;
  if (/^data:/i.test(trimmed)) return DATA_IMAGE.test(trimmed) ? trimmed : undefined;
  const url = URL.parse(trimmed, baseUrl);
  return url && IMAGE_SCHEMES.has(url.protocol) ? url.href : undefined;
}

/** False when nothing is left to load. */
function sanitizeSources(element: Element, baseUrl: string): boolean {
  const src = imageAddress(element.getAttribute('src'), baseUrl);
  setOrRemove(element, 'src', src);
  const candidates = parseSrcset(element.getAttribute('srcset') ?? '').flatMap((candidate) => {
    const url = imageAddress(candidate.url, baseUrl);
    return url === undefined ? [] : [{ ...candidate, url }];
  });
  const srcset = joinSrcset(candidates);
  setOrRemove(element, 'srcset', srcset || undefined);
  return src !== undefined || srcset !== '';
}

function setOrRemove(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
