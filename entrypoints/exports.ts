import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ArticleParts } from '../components/article/article-tools.ts';
import { saveAsFile } from '../components/export/save-as-file.ts';
import { toMarkdown } from '../core/export/markdown.ts';
import { toRichText } from '../core/export/rich-text.ts';
import { provide } from '../platform/on-demand.ts';

declare module '../platform/on-demand.ts' {
  interface OnDemand {
    exports: ArticleParts['exports'];
  }
}

/** An article as Markdown, as rich text, as a file. */
export default defineUnlistedScript(() =>
  provide('exports', { saveAsFile, toMarkdown, toRichText }),
);
