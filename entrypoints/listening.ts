import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openListening } from '../components/reader/listen/open-listening.tsx';
import { provide } from '../platform/on-demand.ts';

declare module '../platform/on-demand.ts' {
  interface OnDemand {
    listening: typeof import('../components/reader/listen/open-listening.tsx');
  }
}

/** Reading aloud. */
export default defineUnlistedScript(() => provide('listening', { openListening }));
