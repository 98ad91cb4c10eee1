import type { Page } from './page-context.ts';
import { imageKey, photoOf } from './photo.ts';
import { addressOfLink, isPersonPage, sameSite, sameUrlKey } from './urls.ts';

/** The photo of the person in a box: the first that can be one. */
export function portrait(page: Page, box: Element): string | undefined {
  for (const image of box.tagName === 'IMG' ? [box] : box.querySelectorAll('img')) {
    const url = isPortrait(page, image) ? photoOf(image, page.base) : undefined;
    if (url !== undefined && !page.leadImages.has(imageKey(url))) return url;
  }
  return undefined;
}

/** Whether an image can be of a person: no wide or captioned picture, and none of another story. */
function isPortrait(page: Page, image: Element): boolean {
  const width = Number(image.getAttribute('width'));
  const height = Number(image.getAttribute('height'));
  if (width > 300 && height > 0 && width / height > 1.45) return false;
  const caption = image.closest('figure')?.querySelector('figcaption');
  if (caption && page.layout.length(caption) > 60) return false;
  const link = image.closest('a[href]');
  const href = link && addressOfLink(link, page.base);
  if (!href || /\.(?:jpe?g|png|webp|avif|gif)(?:$|\?)/i.test(href)) return true;
  return !sameSite(href, page.url) || isPersonPage(href) || sameUrlKey(href).split('/').length <= 2;
}
