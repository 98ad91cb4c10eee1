import type { Element, RootContent } from 'hast';
import { common, createLowlight } from 'lowlight';

/** A piece of code and what it is, such as `keyword`; without a kind where it is nothing special. */
export interface Token {
  readonly text: string;
  readonly kind?: string;
}

const lowlight = createLowlight(common);

/** Code beyond which colours would take longer than anybody waits. In characters. */
const MAX_LENGTH = 60_000;

/** Within which the language of code is guessed, which takes a pass for each one. In characters. */
const GUESSED_LENGTH = 4_000;

/** Less than this and the guess is worse than none: `relevance` as highlight.js counts it. */
const SURE = 8;

/**
 * Code cut into pieces by what they are; of a language that is not known, guessed if that is cheap
 * and the guess is good. Nothing when it stays as it is.
 */
export function highlight(code: string, language: string | undefined): Token[] | undefined {
  if (code.length > MAX_LENGTH) return undefined;
  if (language !== undefined) {
    if (!lowlight.registered(language)) return undefined;
    return tokensOf(lowlight.highlight(language, code).children);
  }
  if (code.length > GUESSED_LENGTH || !code.includes('\n')) return undefined;
  const guess = lowlight.highlightAuto(code);
  return (guess.data?.relevance ?? 0) >= SURE ? tokensOf(guess.children) : undefined;
}

function tokensOf(nodes: readonly RootContent[], kind?: string): Token[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') {
      return [kind === undefined ? { text: node.value } : { text: node.value, kind }];
    }
    return node.type === 'element' ? tokensOf(node.children, kindOf(node) ?? kind) : [];
  });
}

/** What highlight.js calls a piece, `hljs-title function_`, by its first name. */
function kindOf({ properties }: Element): string | undefined {
  const [name] = Array.isArray(properties.className) ? properties.className : [];
  return typeof name === 'string' ? name.replace(/^hljs-/, '') : undefined;
}
