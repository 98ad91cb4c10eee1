import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { formatCitation } from '../core/citation/format-citation.ts';
import { citationsPlace } from '../platform/citations-place.ts';

/** Brings the citation processor to a tab, where the open reader finds it. */
export default defineUnlistedScript(() => {
  citationsPlace.bylineFormatCitation = formatCitation;
});
