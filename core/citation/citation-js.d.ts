/** What is used of Citation.js, which has no types of its own. @see https://citation.js.org/api/ */
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly object[], options?: { generateGraph?: boolean });
    format(format: string, options?: Readonly<Record<string, unknown>>): string;
  }
  export const plugins: {
    readonly config: {
      get(name: '@csl'): {
        readonly styles: { add(name: string, style: string): void };
        readonly locales: { list(): string[] };
      };
      get(name: '@bibtex'): { readonly format: { asciiOnly: boolean } };
    };
  };
}
declare module '@citation-js/plugin-csl' {}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/name' {
  /** The parts of a name in CSL's words. */
  export function parse(name: string): Record<string, string>;
}
