import { parseSrcset } from '../../core/html/srcset.ts';

/** A picture of the article, as it is shown in large. */
export interface Picture {
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
  readonly lang: string;
  /** What it is called beside, and gets the focus back. */
  readonly opener: HTMLElement | undefined;
}

/** The picture of an image: the file that it links to, else the largest that it offers. */
export function pictureOf(image: HTMLImageElement): Picture {
  const caption = image.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
  return {
    src: image.closest<HTMLAnchorElement>('a[href]')?.href ?? largest(image) ?? image.src,
    alt: image.alt,
    caption: caption.replace(/\s+/g, ' ').trim(),
    lang: image.closest<HTMLElement>('[lang]')?.lang ?? '',
    opener: image.closest('.zoomable')?.querySelector('button') ?? undefined,
  };
}

/** Widths and densities are not mixed in one list, so the largest number is the largest picture. */
function largest(image: HTMLImageElement): string | undefined {
  const [best] = parseSrcset(image.srcset)
    .map(({ url, descriptor }) => ({ url, size: Number.parseFloat(descriptor) || 1 }))
    .sort((a, b) => b.size - a.size);
  return best && best.size > 1 ? best.url : undefined;
}
