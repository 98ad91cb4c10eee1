import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ArticleParts } from '../components/article/article-tools.ts';
import { colourCode } from '../components/article/colour-code.ts';
import { provide } from '../platform/on-demand.ts';

declare module '../platform/on-demand.ts' {
  interface OnDemand {
    highlight: ArticleParts['highlight'];
  }
}

/** Colours for code. */
export default defineUnlistedScript(() => provide('highlight', { colourCode }));
