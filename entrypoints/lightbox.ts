import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ArticleParts } from '../components/article/article-tools.ts';
import { openLightbox } from '../components/article/lightbox.tsx';
import { provide } from '../platform/on-demand.ts';

declare module '../platform/on-demand.ts' {
  interface OnDemand {
    lightbox: ArticleParts['lightbox'];
  }
}

/** Pictures in large. */
export default defineUnlistedScript(() => provide('lightbox', { openLightbox }));
