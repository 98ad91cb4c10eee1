import type { CitationFormat } from '../core/citation/citation-format.ts';
import type { CitedArticle } from '../core/citation/citation-item.ts';
import { loadOnDemand } from './on-demand.ts';

/** The citation of an article as it is seen now. The processor comes when the first one is asked for. */
export async function citeArticle(article: CitedArticle, format: CitationFormat): Promise<string> {
  const { formatCitation } = await loadOnDemand('citations');
  return formatCitation(article, format, new Date(), navigator.language);
}
