import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { keepMath } from '../core/article/structure/math.ts';
import { provide } from '../platform/on-demand.ts';

declare module '../platform/on-demand.ts' {
  interface OnDemand {
    mathematics: typeof import('../core/article/structure/math.ts');
  }
}

/** What reads formulas, for pages that have some. */
export default defineUnlistedScript(() => provide('mathematics', { keepMath }));
