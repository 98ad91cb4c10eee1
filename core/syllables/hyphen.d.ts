/** What is used of the package, which has no types of its own. @see https://github.com/ytiurin/hyphen */
declare module 'hyphen' {
  /**
   * What puts a soft hyphen wherever the patterns allow a word to be broken.
   * @param options `minWordLength`: shorter words stay whole, in characters
   */
  export default function createHyphenator(
    patterns: import('./syllables.ts').Patterns,
    options: { html: boolean; minWordLength: number },
  ): (text: string) => string;
}
declare module 'hyphen/patterns/*.js' {
  const patterns: import('./syllables.ts').Patterns;
  export default patterns;
}
