import { type PatternLanguage, patternsFor } from '../../../core/syllables/pattern-languages.ts';

/** What stands by itself in the text, with what is written in it. */
export interface MarkedText {
  readonly element: Element;
  readonly text: string;
  /** The nodes that it is written in, with where each begins in it. */
  readonly runs: readonly { readonly at: number; readonly node: Text }[];
}

/** What begins a text of its own. */
const BLOCKS = 'p, li, dt, dd, blockquote, figcaption, summary, div, section';

/** What is looked at more than read, moves by itself, or is no language. */
const UNMARKED =
  'h1, h2, h3, h4, h5, h6, table, pre, code, kbd, samp, var, math, svg, button, rt, rp, sup, sub, [aria-hidden="true"], .visually-hidden';

/** The texts of an article in which syllables are marked: those in the language of the patterns. */
export function markedTexts(body: HTMLElement, language: PatternLanguage): MarkedText[] {
  const texts: MarkedText[] = [];
  let open: { element: Element; text: string; runs: { at: number; node: Text }[] } | undefined;
  const walk = (node: Node, block: Element): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const { data } = node as Text;
      if (!open || open.element !== block) {
        open = { element: block, text: '', runs: [] };
        texts.push(open);
      }
      open.runs.push({ at: open.text.length, node: node as Text });
      open.text += data;
    } else if (node instanceof Element) {
      if (isOther(node, language) || node.localName === 'br') {
        // What stands between them is no letter: no word goes over it.
        if (open) open.text += ' ';
        return;
      }
      const isBlock = node.matches(BLOCKS);
      for (const child of node.childNodes) walk(child, isBlock ? node : block);
      if (isBlock) open = undefined;
    }
  };
  for (const child of body.childNodes) walk(child, body);
  return texts;
}

function isOther(element: Element, language: PatternLanguage): boolean {
  if (element.matches(UNMARKED)) return true;
  const own = element.getAttribute('lang');
  return own !== null && own !== '' && patternsFor(own) !== language;
}
