import { clutterName } from './clutter-names.ts';
import type { FoundBody } from './find-body.ts';
import { linkShare, textIn, wordsIn } from './text-measure.ts';

/** Fewer words in blocks of one kind are no sign of what the article's paragraphs look like. */
const MIN_WORDS = 60;

/**
 * Widens the body to all paragraphs of the kind it is made of. Articles that are split over several
 * containers, by advertisements or full-width pictures, are often kept in part only; their
 * paragraphs bear the same classes in containers of the same classes.
 */
export function extendBody(document: Document, found: FoundBody): FoundBody {
  const kind = prevailingKind(found);
  if (kind === undefined) return found;
  const kept = new Set(found.kept);
  let root = found.root;
  for (const paragraph of document.body.getElementsByTagName(kind.name)) {
    if (root.contains(paragraph) || kindOf(paragraph) !== kind.key) continue;
    if (isInClutter(paragraph, document.body) || linkShare(paragraph) > 0.3) continue;
    if (wordsIn(textIn(paragraph)) < 10) continue;
    kept.add(paragraph);
    while (!root.contains(paragraph) && root.parentElement) root = root.parentElement;
  }
  return root === document.documentElement ? found : { root, kept };
}

function prevailingKind({ root, kept }: FoundBody): { name: string; key: string } | undefined {
  const words = new Map<string, number>();
  let total = 0;
  for (const element of kept) {
    if (element.localName !== 'p' || !root.contains(element)) continue;
    const count = wordsIn(textIn(element));
    total += count;
    const key = kindOf(element);
    if (key !== undefined) words.set(key, (words.get(key) ?? 0) + count);
  }
  for (const [key, count] of words) {
    if (count >= MIN_WORDS && count > total * 0.6) return { name: 'p', key };
  }
  return undefined;
}

/** The classes of a paragraph and what it is in; undefined when there is nothing to tell it by. */
function kindOf(paragraph: Element): string | undefined {
  const parent = paragraph.parentElement;
  if (!paragraph.className && !parent?.className) return undefined;
  return `${parent?.localName}.${parent?.className}>${paragraph.className}`;
}

function isInClutter(element: Element, body: Element): boolean {
  for (let e = element.parentElement; e && e !== body; e = e.parentElement) {
    if (clutterName(e) === 'certain') return true;
  }
  return false;
}
