/** The package's one file that is used; its main file brings another. What is declared is what is used of it. */
declare module '@mozilla/readability/Readability.js' {
  export default class Readability {
    /** @param options `charThreshold`: tries again with fewer rules when it finds less text, in characters */
    constructor(document: Document, options: { charThreshold: number });
    protected _flags: number;
    protected _metadata: { byline?: string };
    protected _articleByline: string | null;
    /** Makes paragraphs of lines between double breaks, and spans of fonts. */
    protected _prepDocument(): void;
    /** Chooses the article and cleans it (`_prepArticle`). @param page null for the document's body */
    protected _grabArticle(page: Element | null): Element | null;
    protected _isProbablyVisible(node: Element): boolean;
    protected _headerDuplicatesTitle(node: Element): boolean;
    protected _prepArticle(article: Element): void;
  }
}
