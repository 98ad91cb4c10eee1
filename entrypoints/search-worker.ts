import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerSearches } from '../platform/library/search-worker.ts';

/** Run as a worker by a page of the extension: finds articles without holding the page up. */
export default defineUnlistedScript(() => {
  answerSearches(globalThis);
});
