import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountPanel } from '../components/reader/panels/mount-panel.tsx';
import { slipAway } from '../components/reader/panels/slip-away.ts';
import { provide } from '../platform/on-demand.ts';

declare module '../platform/on-demand.ts' {
  interface OnDemand {
    panels: typeof import('../components/reader/panels/mount-panel.tsx') &
      typeof import('../components/reader/panels/slip-away.ts');
  }
}

/** What opens beside the reader's text, loaded once the text has been shown. */
export default defineUnlistedScript(() => provide('panels', { mountPanel, slipAway }));
