import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerIndexing } from '../platform/library/index-worker.ts';

/** Run as a worker by a page that searches: makes the index of texts without holding a search up. */
export default defineUnlistedScript(() => {
  answerIndexing(globalThis);
});
