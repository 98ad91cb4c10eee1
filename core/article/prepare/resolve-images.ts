import { parseInert } from '../../html/parse-inert.ts';
import { imageAddress } from '../../html/sanitize-addresses.ts';
import { joinSrcset, parseSrcset, type SrcsetCandidate } from '../../html/srcset.ts';
import { type ImageSize, loadedSize, sizeOf } from './image-size.ts';

/** Attributes that scripts turn into `src` when a picture is scrolled to. */
const LAZY_SRC = /^data-(?:.*-)?(?:src|original|url|image|img|lazy|hi-?res|full|large)(?:-.*)?$/;

/** How files are called that only keep a picture's place. */
const PLACEHOLDER =
  /[/_.-](?:blank|spacer|placeholder|transparent|pixel|loading|lazy|1x1|grey|gray|empty|dummy|default[-_]?image)/i;
/** A picture in its own address that is more than a placeholder. */
const INLINE = /^data:image\/(?:png|jpe?g|webp);.{2000}/s;

/** What stays of a picture's attributes. */
const KEPT = new Set(['alt', 'title', 'width', 'height', 'class', 'id', 'itemprop']);

/** What the pictures have that only tell somebody that the page was opened. */
const TRACKER = /\b(?:width|height)=["']?[01]\b|display:\s*none/i;

/** A drawing that is filed under icons. */
const ICON = /[/_-]icons?[/_.-][^?#]*\.svg(?:$|[?#])|[/_-]icon[^/?#]*\.svg(?:$|[?#])/i;

/** A picture this small on either side, in CSS pixels, is an icon, a button or a tracker. */
const MIN_SIDE = 40;
/** Wide enough for the reader's column on dense screens, in pixels. */
const WANTED_WIDTH = 1600;

/** Sources of one picture, and candidates without a usable address, that are read; pages have few. */
const MAX_SOURCES = 20;
const MAX_TRIES = 20;

/**
 * Gives every picture the address it would have once scrolled to: the best of its `src`, `srcset`,
 * `<picture>`, lazy-loading attributes and `<noscript>` twin. Pictures that have none, icons and
 * trackers go, and so does every `<noscript>`.
 */
export function resolveImages(document: Document): void {
  const baseUrl = document.baseURI;
  for (const image of document.querySelectorAll('amp-img, amp-anim')) {
    const plain = document.createElement('img');
    for (const { name, value } of image.attributes) plain.setAttribute(name, value);
    image.replaceWith(plain);
  }
  for (const noscript of document.querySelectorAll('noscript')) useTwin(noscript);
  for (const image of document.querySelectorAll('img')) resolveImage(image, baseUrl);
  for (const source of document.querySelectorAll('picture > source')) source.remove();
}

function resolveImage(image: Element, baseUrl: string): void {
  const candidates = candidatesOf(image);
  const sources = [...(image.closest('picture')?.querySelectorAll('source') ?? [])];
  for (const source of sources.slice(0, MAX_SOURCES)) candidates.push(...candidatesOf(source));
  const best = bestOf(candidates, baseUrl);
  const loaded = isPlaceholder(image) ? undefined : loadedSize(image);
  if (!best || isIcon(image, candidates.length === 1 ? loaded : undefined)) {
    image.remove();
    return;
  }
  const size = sizeOf(image, best, loaded);
  for (const name of image.getAttributeNames()) if (!KEPT.has(name)) image.removeAttribute(name);
  image.setAttribute('src', best.url);
  if (size) {
    image.setAttribute('width', String(size.width));
    image.setAttribute('height', String(size.height));
  }
  const srcset = joinSrcset(candidates.filter(({ descriptor }) => /^\d+w$/.test(descriptor)));
  if (srcset) image.setAttribute('srcset', srcset);
}

/** All addresses an element offers, as written, without placeholders. */
function candidatesOf(element: Element): SrcsetCandidate[] {
  const candidates: SrcsetCandidate[] = [];
  const plain: SrcsetCandidate[] = [];
  for (const name of element.getAttributeNames()) {
    const isLazy = name.startsWith('data-');
    if (!isLazy && name !== 'src' && name !== 'srcset') continue;
    const value = element.getAttribute(name) ?? '';
    if (name === 'src') plain.push({ url: value, descriptor: '' });
    else if (name.endsWith('srcset')) candidates.push(...parseSrcset(value));
    else if (LAZY_SRC.test(name) && looksLikeImage(value))
      plain.unshift({ url: value, descriptor: '' });
  }
  return [...candidates, ...plain].filter(({ url }) => !keepsPlace(url) || INLINE.test(url));
}

function keepsPlace(url: string): boolean {
  return url.startsWith('data:') || PLACEHOLDER.test(`/${url.slice(url.lastIndexOf('/') + 1)}`);
}

function looksLikeImage(value: string): boolean {
  return /^\S+$/.test(value) && /^(?:https?:)?\/|\.(?:jpe?g|png|webp|avif|gif)\b/i.test(value);
}

/** The best candidate whose address is one, absolute. */
function bestOf(
  candidates: readonly SrcsetCandidate[],
  baseUrl: string,
): SrcsetCandidate | undefined {
  let rest = candidates;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const best = fittest(rest);
    if (!best) break;
    const url = imageAddress(best.url, baseUrl);
    if (url !== undefined) return { ...best, url };
    rest = rest.filter((candidate) => candidate !== best);
  }
  return undefined;
}

/** The narrowest that is wide enough, else the widest, else the first without a size. */
function fittest(candidates: readonly SrcsetCandidate[]): SrcsetCandidate | undefined {
  let best: SrcsetCandidate | undefined;
  let bestWidth = 0;
  for (const candidate of candidates) {
    const width = widthOf(candidate);
    const better =
      bestWidth < WANTED_WIDTH ? width > bestWidth : width >= WANTED_WIDTH && width < bestWidth;
    if (!best || better) [best, bestWidth] = [candidate, width];
  }
  return best;
}

function widthOf({ descriptor }: SrcsetCandidate): number {
  const number = Number.parseFloat(descriptor);
  if (descriptor.endsWith('w')) return number;
  // Without a descriptor it is the one for ordinary screens.
  return descriptor.endsWith('x') ? number * 600 : 600;
}

/** Whether what the live page shows for now only keeps the picture's place. */
function isPlaceholder(image: Element): boolean {
  return !image.hasAttribute('srcset') && keepsPlace(image.getAttribute('src') ?? '');
}

function isIcon(image: Element, loaded?: ImageSize): boolean {
  if (loaded && (loaded.width < MIN_SIDE || loaded.height < MIN_SIDE)) return true;
  if (ICON.test(image.getAttribute('src') ?? '') || image.closest('a[href^="javascript:"]'))
    return true;
  return ['width', 'height'].some((side) => {
    const size = image.getAttribute(side) ?? '';
    return /^\d+(?:px)?$/.test(size) && Number.parseInt(size, 10) < MIN_SIDE;
  });
}

/** Puts the picture inside a `<noscript>` in the place of the one it stands in for. */
function useTwin(noscript: Element): void {
  const html = noscript.children.length > 0 ? noscript.innerHTML : (noscript.textContent ?? '');
  if (html.includes('<img') && !TRACKER.test(html)) {
    const images = parseInert(html).querySelectorAll('img');
    const image = images.length === 1 ? images[0] : undefined;
    if (image && candidatesOf(image).length > 0 && !isIcon(image)) {
      const placeholder = placeholderOf(noscript);
      if (!placeholder) noscript.before(image);
      else if (candidatesOf(placeholder).length === 0) placeholder.replaceWith(image);
    }
  }
  noscript.remove();
}

/** The picture that scripts would fill: the one before the `<noscript>`, or beside it in its figure. */
function placeholderOf(noscript: Element): Element | null {
  const before = noscript.previousElementSibling;
  const inside = before?.localName === 'img' ? before : before?.querySelector('img');
  const after = noscript.nextElementSibling;
  return (
    inside ??
    (after?.localName === 'img' ? after : null) ??
    noscript.parentElement?.querySelector('img:not(noscript img)') ??
    null
  );
}
