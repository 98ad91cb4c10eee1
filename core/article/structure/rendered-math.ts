/** What formula renderers leave on a page: the outermost element of each formula. */
export const RENDERED =
  '.katex, mjx-container, .mwe-math-element, script[type^="math/tex" i], script[type^="math/mml" i], ' +
  'img[class*="latex" i], img[class*="tex" i][alt], img[class*="math" i][alt], img[src*="latex" i][alt], img[src*="/math/" i][alt], ' +
  'img[src*="mimetex" i][alt], img[src*="codecogs.com" i], img[src*="cht=tx" i], math';

/** Puts MathML in the place of a snapshot's formulas (math.ts). */
export type KeepMath = (snapshot: Document) => void;

/** Whether a page has formulas, so that what reads them is needed. */
export function hasMath(document: Document): boolean {
  return document.querySelector(RENDERED) !== null;
}
