import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openFocus } from '../components/reader/focus/open-focus.ts';
import { provide } from '../platform/on-demand.ts';

declare module '../platform/on-demand.ts' {
  interface OnDemand {
    focus: typeof import('../components/reader/focus/open-focus.ts');
  }
}

/** What helps to keep the line. */
export default defineUnlistedScript(() => provide('focus', { openFocus }));
