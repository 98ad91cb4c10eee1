import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountTypography } from '../components/reader/typography/mount-typography.tsx';
import { provide } from '../platform/on-demand.ts';

declare module '../platform/on-demand.ts' {
  interface OnDemand {
    typography: typeof import('../components/reader/typography/mount-typography.tsx');
  }
}

/** The typography panel, loaded when it is opened. */
export default defineUnlistedScript(() => provide('typography', { mountTypography }));
