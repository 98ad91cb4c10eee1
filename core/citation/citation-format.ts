/** The ways in which a citation can be had: three styles of text, and two formats for programs. */
export const CITATION_FORMATS = ['apa', 'mla', 'chicago', 'bibtex', 'csl-json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];
