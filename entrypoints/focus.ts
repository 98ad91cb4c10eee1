import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openFocusHelp } from '../components/reader/focus/open-focus-help.ts';
import { provide } from '../platform/on-demand.ts';

declare module '../platform/on-demand.ts' {
  interface OnDemand {
    focus: typeof import('../components/reader/focus/open-focus-help.ts');
  }
}

/** What helps to keep the line, and to see the syllables. */
export default defineUnlistedScript(() => provide('focus', { openFocusHelp }));
