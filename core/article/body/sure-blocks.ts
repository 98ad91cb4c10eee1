import { comparable } from '../metadata/plain-text.ts';
import type { Evidence } from './gather-evidence.ts';
import { COMMENT_TOPIC } from './name-topics.ts';
import { isAnnouncement } from './phrases.ts';

/** The share of links from which on what follows an announcement is what it announces. */
const ANNOUNCED_LINKS = 0.5;
/** In characters: what is longer announces nothing, if it is no heading. */
const SHORT = 40;

/** Surely named for what stands around articles. */
const CERTAIN = 3;
/** In words: a part of that name with more may be a page's own, such as a forum's comments. */
const SMALL = 60;

/** In words: comments on so much text that surely is the article's are comments, and not the article. */
const MIN_ARTICLE = 60;
const SURE = 0.7;
/** Links that hold blocks are cards of other pages beside so much more text; else the page may be for them. */
const MAX_CARDS = 0.25;
const FORUM = /DiscussionForum|QAPage|Question/;

/** Characters by which a headline may be longer than it is without marks. */
const MARKS = 20;

/** A counter: of votes, of comments, of views. */
const NUMBER = /^[▲▼△▽+\-−\s]*\d+[kKmM]?[▲▼△▽\s]*$/;

/**
 * What is sure whatever was judged: footnotes are the article's; the headline, what an announcement
 * announces, small parts that are surely named for something else, and counters are not.
 * @param judged how likely each block is the article's, 0 to 1
 */
export function judgeSureBlocks(
  { blocks, containers, facts }: Evidence,
  judged: readonly number[],
): number[] {
  const words = containers.map(() => 0);
  for (const block of blocks) words[block.container] = (words[block.container] ?? 0) + block.words;
  // A container comes after the one that it is in.
  for (let place = words.length - 1; place > 0; place--) {
    const parent = containers[place]?.parent ?? 0;
    words[parent] = (words[parent] ?? 0) + (words[place] ?? 0);
  }
  const isClutter = containers.map(() => false);
  for (const [place, { clutter, parent }] of containers.entries()) {
    const isSmall = (words[place] ?? 0) <= SMALL;
    isClutter[place] = (isClutter[parent] ?? false) || (clutter === CERTAIN && isSmall);
  }
  const isForum = facts.types.some((type) => FORUM.test(type));
  const isComment = containers.map(() => false);
  const isCard = containers.map(() => false);
  for (const [place, { tag, clutter, topics, parent }] of containers.entries()) {
    const isThread = clutter === CERTAIN && (topics & COMMENT_TOPIC) !== 0;
    isComment[place] = !isForum && ((isComment[parent] ?? false) || isThread);
    isCard[place] = (isCard[parent] ?? false) || tag === 'a';
  }
  let article = 0;
  let cards = 0;
  for (const [index, { container, words }] of blocks.entries()) {
    if (isCard[container]) cards += words;
    else if (!isComment[container] && (judged[index] ?? 0) > SURE) article += words;
  }
  const hasArticle = article >= MIN_ARTICLE;
  const hasCards = hasArticle && cards <= article * MAX_CARDS;
  let isAnnounced = false;
  return blocks.map(({ text, tag, linked, isNote, container }, index) => {
    const likely = judged[index] ?? 0;
    const mayAnnounce = /^h[1-6]$/.test(tag) || text.length <= SHORT;
    const isLink = linked > text.length * ANNOUNCED_LINKS;
    isAnnounced =
      mayAnnounce && likely < 0.5 && isAnnouncement(text) ? true : isAnnounced && isLink;
    if (isNote) return 1;
    const isCounter = NUMBER.test(text) && !/^(?:li|tr|t[dh]|pre|d[dt])$/.test(tag);
    // The headline is shown above the text.
    const mayBeHeadline =
      index <= facts.headlineBlock && text.length <= facts.headline.length + MARKS;
    const isHeadline = mayBeHeadline && comparable(text) === facts.headline;
    return isHeadline ||
      isAnnounced ||
      isCounter ||
      (hasArticle && isComment[container]) ||
      (hasCards && isCard[container]) ||
      isClutter[container]
      ? 0
      : likely;
  });
}
