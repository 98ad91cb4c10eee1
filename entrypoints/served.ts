import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ServedPages } from '../platform/library/served.ts';
import { provide } from '../platform/on-demand.ts';
import { readServed } from '../platform/read-served-page.ts';

declare module '../platform/on-demand.ts' {
  interface OnDemand {
    served: ServedPages;
  }
}

/** Reading pages without a tab, loaded when the text of a saved link is fetched. */
export default defineUnlistedScript(() => provide('served', { readServed }));
