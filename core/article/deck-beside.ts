import type { Article } from './article.ts';

/** The deck stands before the text or below its lead picture's caption, if it stands in the text. */
const FIRST_LINES = 3;

/** The deck, for what shows it above the text; undefined where the text says it itself. */
export function deckBeside({ alternativeHeadline, text }: Article): string | undefined {
  const isInText = text.split('\n', FIRST_LINES).includes(alternativeHeadline ?? '');
  return isInText ? undefined : alternativeHeadline;
}
