import type { SrcsetCandidate } from '../../html/srcset.ts';
import { SIZE_ATTRIBUTE } from '../snapshot/take-snapshot.ts';

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** The size of the picture itself as the live page has loaded it, in pixels. */
export function loadedSize(image: Element): ImageSize | undefined {
  const [width, height] = (image.getAttribute(SIZE_ATTRIBUTE) ?? '').split('x').map(Number);
  return width && height ? { width, height } : undefined;
}

/**
 * The size that keeps the picture's place until it is there: of the picture as it was loaded, else
 * as the page declares it, by attributes or by the style of what is around it.
 * @param chosen the candidate that is to be shown, whose width counts when it is known
 */
export function sizeOf(
  image: Element,
  chosen: SrcsetCandidate,
  loaded: ImageSize | undefined,
): ImageSize | undefined {
  const known = loaded ?? declaredSize(image);
  const width = /^\d+w$/.test(chosen.descriptor) ? Number.parseInt(chosen.descriptor, 10) : 0;
  const ratio = known ? known.height / known.width : styledRatio(image);
  if (width > 0 && ratio > 0) return { width, height: Math.round(width * ratio) };
  return known;
}

function declaredSize(image: Element): ImageSize | undefined {
  const width = pixelsOf(image, 'width');
  const height = pixelsOf(image, 'height');
  return width && height ? { width, height } : undefined;
}

function pixelsOf(image: Element, side: 'width' | 'height'): number {
  const value = image.getAttribute(side) ?? '';
  return /^\d+(?:\.\d+)?(?:px)?$/.test(value) ? Math.round(Number.parseFloat(value)) : 0;
}

/** Height over width by `aspect-ratio`, or by the padding that pages used before there was one; else 0. */
function styledRatio(image: Element): number {
  for (let at: Element | null = image, level = 0; at && level < 3; level++, at = at.parentElement) {
    const style = at.getAttribute('style');
    if (!style) continue;
    const [, width, height = '1'] =
      /aspect-ratio:\s*(?:auto\s+)?(\d+(?:\.\d+)?)(?:\s*\/\s*(\d+(?:\.\d+)?))?/.exec(style) ?? [];
    if (width && Number(width) > 0) return Number(height) / Number(width);
    const [, padding] = /padding-(?:top|bottom):\s*(\d+(?:\.\d+)?)%/.exec(style) ?? [];
    if (padding && level > 0) return Number(padding) / 100;
  }
  return 0;
}
