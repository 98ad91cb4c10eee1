import { isHeading } from './block-elements.ts';
import { clutterName, nameWords } from './clutter-names.ts';
import { leafBlocks } from './leaf-blocks.ts';
import { isSentence, linkShare, textIn, wordsIn } from './text-measure.ts';

/** A lede has at least this many words. */
const MIN_WORDS = 8;
const MAX_WORDS = 120;

const LEDE_WORDS = new Set(
  'deck dek lede lead intro introduction standfirst subtitle subheadline subhead summary abstract excerpt teaser description vorspann chapo entradilla bajada'.split(
    ' ',
  ),
);

/**
 * Puts the lede at the body's start where the page shows it outside, in the header with title and
 * byline: the blocks of text between the title and the body.
 */
export function addLede(root: Element, headline: Element | undefined): void {
  if (!headline || root.contains(headline) || !follows(root, headline)) return;
  const { body } = root.ownerDocument;
  const ledes = leafBlocks(body).filter(
    (block) =>
      follows(block, headline) &&
      follows(root, block) &&
      !block.contains(root) &&
      isLede(block, body),
  );
  const lede = ledes[0];
  if (!lede || ledes.length > 2 || textIn(root).includes(textIn(lede))) return;
  const list = lede.closest('ul, ol');
  if (list && !list.contains(root)) root.prepend(...listWithHeading(list));
  else root.prepend(isHeading(lede) ? paragraphOf(lede) : lede);
}

/** A summary in points is whole, below the heading that says that it is one. */
function listWithHeading(list: Element): Element[] {
  const above = list.previousElementSibling;
  return above && isHeading(above) ? [above, list] : [list];
}

function isLede(block: Element, body: Element): boolean {
  if (
    !/^(?:p|div|h[2-6]|section|header|li)$/.test(block.localName) ||
    block.closest('figure, table')
  )
    return false;
  const text = textIn(block);
  const words = wordsIn(text);
  if (
    !isSentence(text) &&
    !isHeading(block) &&
    !nameWords(block).some((word) => LEDE_WORDS.has(word))
  )
    return false;
  if (words < MIN_WORDS || words > MAX_WORDS || linkShare(block) > 0.3) return false;
  for (let at: Element | null = block; at && at !== body; at = at.parentElement) {
    const name = clutterName(at);
    if (name === 'certain' || name === 'likely' || /caption|credit/i.test(at.className))
      return false;
  }
  return true;
}

function paragraphOf(heading: Element): Element {
  const paragraph = heading.ownerDocument.createElement('p');
  paragraph.append(...heading.childNodes);
  return paragraph;
}

function follows(a: Element, b: Element): boolean {
  return (b.compareDocumentPosition(a) & 4) !== 0;
}
