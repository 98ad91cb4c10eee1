import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PROVIDER_MARKS } from '../components/authors/provider-marks.ts';
import { provide } from '../platform/on-demand.ts';

declare module '../platform/on-demand.ts' {
  interface OnDemand {
    providerMarks: { PROVIDER_MARKS: Readonly<Record<string, string>> };
  }
}

/** The marks of providers, loaded when an author's profiles are shown. */
export default defineUnlistedScript(() => provide('providerMarks', { PROVIDER_MARKS }));
