import type { Block } from './survey-blocks.ts';

/** The share of a block's text that stands in links in it; a card that is one link holds text. */
export function ownLinks({ element, linked, text }: Block): number {
  return linked === 0 || element.parentElement?.closest('a') ? 0 : linked / text.length;
}
