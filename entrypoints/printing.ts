import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provide } from '../platform/on-demand.ts';
import { printAlone } from './reader/print-alone.ts';

declare module '../platform/on-demand.ts' {
  interface OnDemand {
    printing: typeof import('./reader/print-alone.ts');
  }
}

/** The reader over a page, on paper. */
export default defineUnlistedScript(() => provide('printing', { printAlone }));
