import type { CitationFormat } from '../core/citation/citation-format.ts';
import type { CitedArticle } from '../core/citation/citation-item.ts';

export type FormatCitation = (
  article: CitedArticle,
  format: CitationFormat,
  accessed: Date,
) => string;

/** Where the extension's scripts of one tab, which share a world of their own, find the processor. */
export const citationsPlace = globalThis as { bylineFormatCitation?: FormatCitation };
