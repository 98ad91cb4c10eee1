import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractArticle } from '../core/article/extract-article.ts';
import type { Extraction } from '../core/article/extraction.ts';

/** Run in a tab by `executeScript`, whose result is the extraction. Never throws. */
export default defineUnlistedScript((): Extraction => {
  try {
    return extractArticle(document, document.location.href);
  } catch (error) {
    console.error(error);
    return { status: 'none', reason: 'failed' };
  }
});
