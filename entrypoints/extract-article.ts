import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractArticle } from '../core/article/extract-article.ts';
import type { Extraction } from '../core/article/extraction.ts';
import { extractAsChosen } from '../platform/forcing/extract-as-chosen.ts';

/** Run in a tab by `executeScript`, whose result is the extraction. Never rejects. */
export default defineUnlistedScript(
  async (): Promise<Extraction> => (await extractAsChosen(extractArticle)).extraction,
);
