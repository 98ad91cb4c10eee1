import type { Completeness } from '../article.ts';
import type { Metadata } from '../metadata/read-metadata.ts';
import { removeChrome } from '../prepare/remove-chrome.ts';
import { shapeBody } from '../shape/shape-body.ts';
import { addLeadImage } from './add-lead-image.ts';
import { chooseBlocks } from './choose-blocks.ts';
import { completenessOf } from './completeness.ts';
import { dropAnnouncements } from './drop-announcements.ts';
import { dropEnds } from './drop-ends.ts';
import { dropRepeats } from './drop-repeats.ts';
import { type Gathered, gatherEvidence } from './gather-evidence.ts';
import { isArticle, lengthOf, MIN_ARTICLE, MIN_DECLARED } from './is-article.ts';
import { joinCaptions } from './join-captions.ts';
import { judgeBlocks } from './judge.ts';
import { judgeTogether } from './judge-together.ts';
import { keepBlocks } from './keep-blocks.ts';
import { pickRoot } from './pick-root.ts';
import { removeBlock } from './remove-block.ts';
import { longestText, structuredBody } from './structured-body.ts';
import { textIn, wordsIn } from './text-measure.ts';
import { unfoldSlides } from './unfold-slides.ts';

/** What is kept, at least, when the best choice is too little. */
const LENIENT = 0.1;

/** A body with less than this share of the structured data's words was cut short by the page. */
const CUT_SHORT = 0.3;

export interface BodyOptions {
  /** Takes what text there is, without judging whether it is an article. */
  readonly anyway: boolean;
  /** The element of the snapshot that is the article. */
  readonly picked: Element | null;
}

export interface Body {
  /** Holds the article and nothing else. */
  readonly root: Element;
  readonly completeness: Completeness;
  /** It is so short that only a page which declares itself an article makes it one. */
  readonly isShort?: boolean;
}

/**
 * The article's body out of a prepared snapshot, which is used up.
 * @param repeated what is shown apart from the body, besides the headline
 */
export function extractBody(
  document: Document,
  metadata: Metadata,
  repeated: readonly string[],
  { anyway, picked }: BodyOptions = { anyway: false, picked: null },
): Body | undefined {
  if (picked) pickRoot(document, picked);
  removeChrome(document);
  joinCaptions(document.body);
  unfoldSlides(document.body);
  const gathered = gatherEvidence(document, metadata);
  const choice = choose(gathered, picked !== null, anyway);
  const completeness = completenessOf(gathered, choice.isKept, choice.reachedBy);
  const isText = dropAnnouncements(gathered, choice.isKept);
  const shown = [metadata.headline, ...repeated];
  const deck = metadata.alternativeHeadline;
  const isKept = dropRepeats(gathered, dropEnds(gathered, isText, shown, deck));
  const data = metadata.isAccessibleForFree === false ? undefined : longestText(metadata.jsonLd);
  const root = keepBlocks(gathered, isText);
  let short: Body | undefined;
  if (root && !isCutShort(gathered, isKept, data)) {
    // Only now, since there are pictures between a byline and the text.
    for (const [index, { element }] of gathered.blocks.entries()) {
      if (isText[index] && !isKept[index]) removeBlock(element, root);
    }
    const headline = metadata.headlineElement?.isConnected ? metadata.headlineElement : undefined;
    if (!picked) addLeadImage(root, headline, metadata.image);
    shapeBody(root);
    const { url, isDeclared } = metadata;
    if (anyway ? hasText(root) : isArticle(root, url, { isDeclared }))
      return { root, completeness };
    if (isDeclared && isArticle(root, url, { isDeclared, least: MIN_DECLARED })) {
      short = { root, completeness, isShort: true };
    }
  }
  const structured = structuredBody(document, longestText(metadata.jsonLd));
  return structured && isArticle(structured, metadata.url)
    ? { root: structured, completeness: { ratio: 1, reachedBy: 'json-ld' } }
    : short;
}

interface Choice {
  readonly isKept: readonly boolean[];
  readonly reachedBy: string;
}

/** Tries again with less demanding settings while there is too little for an article. */
function choose(gathered: Gathered, isPicked: boolean, anyway: boolean): Choice {
  const { blocks } = gathered;
  const judged = judgeTogether(gathered, judgeBlocks(gathered));
  const from = (least: number) => judged.map((likely) => likely >= least);
  const length = (isKept: readonly boolean[]) =>
    blocks.reduce((sum, { text }, index) => sum + (isKept[index] ? lengthOf(text) : 0), 0);
  if (isPicked) return { isKept: outsideClutter(gathered), reachedBy: 'picked' };
  const best = chooseBlocks(blocks, judged);
  if (length(best) >= MIN_ARTICLE) return { isKept: best, reachedBy: 'judge' };
  const lenient = from(LENIENT);
  if (length(lenient) >= MIN_ARTICLE) return { isKept: lenient, reachedBy: 'judge-lenient' };
  const isEnough = length(best) > 0 || !anyway;
  return { isKept: isEnough ? best : judged.map((likely) => likely > 0), reachedBy: 'judge' };
}

/** All blocks but those in what is surely named for something else. */
function outsideClutter({ blocks, containers }: Gathered): boolean[] {
  const isIn = containers.map(() => false);
  for (const [place, { clutter, parent }] of containers.entries()) {
    isIn[place] = clutter === 3 || (isIn[parent] ?? false);
  }
  return blocks.map(({ container, clutter }) => clutter !== 3 && !isIn[container]);
}

/** Whether the page shows far less than its structured data have. */
function isCutShort(
  { blocks }: Gathered,
  isKept: readonly boolean[],
  data: string | undefined,
): boolean {
  if (data === undefined) return false;
  let words = 0;
  let characters = 0;
  for (const [index, block] of blocks.entries()) {
    if (!isKept[index]) continue;
    words += block.words;
    characters += block.text.length;
  }
  // Counting words takes longer, and markup in the data has none.
  return characters < data.length * CUT_SHORT && words < wordsIn(data) * CUT_SHORT;
}

function hasText(root: Element): boolean {
  return wordsIn(textIn(root)) > 0;
}
