import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { formatCitation } from '../core/citation/format-citation.ts';
import { provide } from '../platform/on-demand.ts';

/** The citation processor, loaded when a citation is asked for. */
export default defineUnlistedScript(() => provide('citations', { formatCitation }));
