import { plainText, type Spot } from '../../core/reading/place.ts';

/** What a place in an article is kept by. */
export const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, figure, pre, dt, dd, tr';

/** What may hold text by itself, beside those. */
const TEXT_BLOCKS = `${BLOCKS}, figcaption, blockquote, td, th, summary, div`;

/** A block of text that is in no smaller one. */
export interface TextBlock {
  readonly element: HTMLElement;
  /** As one line. */
  readonly text: string;
}

/** The smallest blocks of a text, in its order; those without text are none. */
export function textBlocksOf(body: HTMLElement): TextBlock[] {
  return [...body.querySelectorAll<HTMLElement>(TEXT_BLOCKS)].flatMap((element) => {
    if (element.querySelector(TEXT_BLOCKS)) return [];
    const text = plainText(element.textContent);
    return text ? [{ element, text }] : [];
  });
}

/** The spot at the line `top`, in window pixels: the first block that is not above it. */
export function spotAt(blocks: readonly TextBlock[], top: number): Spot | undefined {
  for (const [block, { element }] of blocks.entries()) {
    const box = element.getBoundingClientRect();
    if (box.height === 0 || box.bottom <= top) continue;
    return { block, share: Math.max(0, (top - box.top) / box.height) };
  }
  return undefined;
}

/** How many pixels a spot is below the line `top`; negative above it. */
export function distanceTo(blocks: readonly TextBlock[], spot: Spot, top: number): number {
  const box = blocks[spot.block]?.element.getBoundingClientRect();
  return box ? box.top + spot.share * box.height - top : 0;
}
