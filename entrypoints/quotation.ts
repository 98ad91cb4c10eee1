import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ArticleParts } from '../components/article/article-tools.ts';
import { offerQuotation } from '../components/article/quotation-bubble.tsx';
import { provide } from '../platform/on-demand.ts';

declare module '../platform/on-demand.ts' {
  interface OnDemand {
    quotation: ArticleParts['quotation'];
  }
}

/** Copying what is selected as a quotation. */
export default defineUnlistedScript(() => provide('quotation', { offerQuotation }));
