import type { Entry } from './entry.ts';

/** Less than this part of the kept text is a paywall or a broken load sooner than an edit. */
const MUCH_SHORTER = 0.6;

/** Kept texts of fewer words than this are no loss. */
const WORTH_KEEPING = 80;

/** Whether a text that is saved again is so much shorter than the kept one that the reader is asked. */
export function isMuchShorter(found: { readonly wordCount: number }, kept: Entry): boolean {
  if (kept.textMissing !== undefined || kept.wordCount < WORTH_KEEPING) return false;
  return found.wordCount < kept.wordCount * MUCH_SHORTER;
}
