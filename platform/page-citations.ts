import type { CitationFormat } from '../core/citation/citation-format.ts';
import type { CitedArticle } from '../core/citation/citation-item.ts';

/** The citation of an article, made in a page of the extension, which loads the processor for it. */
export async function citeInPage(article: CitedArticle, format: CitationFormat): Promise<string> {
  const { formatCitation } = await import('../core/citation/format-citation.ts');
  return formatCitation(article, format, new Date());
}
