import type { CitationFormat } from '../core/citation/citation-format.ts';
import type { CitedArticle } from '../core/citation/citation-item.ts';
import { citationsPlace } from './citations-place.ts';
import { sendMessage } from './messages.ts';

/**
 * The citation of an article, made in a tab. Scripts there may load nothing themselves, so the
 * background brings the processor when the first citation is asked for.
 */
export async function citeInTab(article: CitedArticle, format: CitationFormat): Promise<string> {
  if (citationsPlace.bylineFormatCitation === undefined) await sendMessage('reader/citations', {});
  const formatCitation = citationsPlace.bylineFormatCitation;
  if (formatCitation === undefined) throw new Error('The citation processor did not come');
  return formatCitation(article, format, new Date());
}
