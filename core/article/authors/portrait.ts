import type { Page } from './page-context.ts';
import { imageKey, photoOf } from './photo.ts';
import { mentions } from './same-name.ts';
import { absoluteUrl, isPersonPage, sameSite, sameUrlKey } from './urls.ts';

/** The photo of the person in a box: the one called like the person, else the first that can be. */
export function portrait(page: Page, box: Element, name: string): string | undefined {
  const images = box.tagName === 'IMG' ? [box] : [...box.querySelectorAll('img')];
  const usable = images
    .filter((image) => isPortrait(page, image))
    .map((image) => ({ image, url: photoOf(image, page.base) }))
    .filter((entry): entry is { image: Element; url: string } => entry.url !== undefined)
    .filter(({ url }) => !page.leadImages.has(imageKey(url)));
  const named = usable.find(({ image }) => mentions(image.getAttribute('alt') ?? '', name));
  return (named ?? usable[0])?.url;
}

/** Whether an image can be of a person: not a wide picture, a captioned one, or another story's. */
function isPortrait(page: Page, image: Element): boolean {
  const width = Number(image.getAttribute('width'));
  const height = Number(image.getAttribute('height'));
  if (width > 300 && height > 0 && width / height > 1.45) return false;
  const caption = image.closest('figure')?.querySelector('figcaption');
  if (caption && page.layout.length(caption) > 60) return false;
  const href = absoluteUrl(image.closest('a[href]')?.getAttribute('href'), page.base);
  if (href === undefined || /\.(?:jpe?g|png|webp|avif|gif)(?:$|\?)/i.test(href)) return true;
  return !sameSite(href, page.url) || isPersonPage(href) || sameUrlKey(href).split('/').length <= 2;
}
