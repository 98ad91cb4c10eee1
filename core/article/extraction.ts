import * as v from 'valibot';
import { ArticleSchema } from './article.ts';

/** Why a page gave no article. Each has its own sentence in the interface. */
export const NoArticleReasonSchema = v.picklist([
  /** There is nothing on the page that reads like an article. */
  'no-article',
  /** The page is larger or deeper than can be read without freezing the tab. */
  'too-large',
  /** The tab shows a PDF. */
  'pdf',
  /** Reading the page failed in a way nobody foresaw. */
  'failed',
]);
export type NoArticleReason = v.InferOutput<typeof NoArticleReasonSchema>;

/** What the extraction script returns from the tab. */
export const ExtractionSchema = v.variant('status', [
  v.object({ status: v.literal('article'), article: ArticleSchema }),
  v.object({ status: v.literal('none'), reason: NoArticleReasonSchema }),
]);
export type Extraction = v.InferOutput<typeof ExtractionSchema>;
