import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ArticleParts } from '../components/article/article-tools.ts';
import { showNote } from '../components/article/note-popover.ts';
import { provide } from '../platform/on-demand.ts';

declare module '../platform/on-demand.ts' {
  interface OnDemand {
    notes: ArticleParts['notes'];
  }
}

/** Footnotes beside their mark. */
export default defineUnlistedScript(() => provide('notes', { showNote }));
