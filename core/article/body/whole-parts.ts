import type { Evidence } from './gather-evidence.ts';
import { isAnnouncement } from './phrases.ts';

/** A part with more than this share of the page's words is not judged as one. */
const MOST = 0.6;

/** From here on a block is kept on a clear page; from there on it surely is the article's. */
const HALF = 0.5;
const SURE = 0.7;

/** A table with fewer words a link is a list of links. */
const WORDS_A_LINK = 6;

/** In words, and the blocks of credits below one heading. */
const MAX_CREDIT = 8;
const MOST_CREDITS = 4;

const WHOLE = /^(?:ul|ol|dl|table|blockquote)$/;
/** Blocks that lists and tables are made of. Those made of others are left as they were judged. */
const PLAIN = /^(?:li|dt|dd|tr|th|td|p|caption)$/;

interface Part {
  readonly tag: string;
  /** The container that it stands in. */
  readonly parent: number;
  /** The places of its first block and of the block after it. */
  readonly from: number;
  to: number;
  words: number;
  likely: number;
  links: number;
  isPlain: boolean;
}

/**
 * Judges what is one thing as one: lists, tables and quotations by the words in them; quotations
 * also by what they stand between, lists without links by what they stand beside, and headings by
 * what they stand over.
 * @param judged how likely each block is the article's, 0 to 1
 */
export function judgeWholeParts(evidence: Evidence, judged: readonly number[]): number[] {
  const { blocks, facts } = evidence;
  const all = blocks.reduce((sum, { words }) => sum + words, 0);
  const together = [...judged];
  for (const part of partsOf(evidence, judged)) {
    const { tag, parent, from, to, words, likely, links, isPlain } = part;
    const isQuotation = tag === 'blockquote';
    if (!(isPlain || isQuotation) || words > all * MOST) continue;
    const before = judged[from - 1] ?? 0;
    const after = judged[to] ?? 0;
    // A date line may stand between a summary and the text.
    const text = Math.max(after, judged[to + 1] ?? 0);
    let value = likely / words;
    if (isQuotation) value = Math.max(value, Math.min(before, after));
    const place = blocks[to]?.container ?? -1;
    const isBeside = text > SURE && (place === parent || isClose(evidence, parent, place));
    if (/^[uo]l$/.test(tag) && links === 0 && isBeside) value = Math.max(value, SURE);
    // A heading or a note may stand between a table and the text around it.
    const around = Math.min(Math.max(before, judged[from - 2] ?? 0), text);
    if (tag === 'table' && links * WORDS_A_LINK <= words && around > SURE) {
      value = Math.max(value, SURE);
    }
    together.fill(value, from, to);
  }
  for (const [index, { tag, text }] of blocks.entries()) {
    if (!/^h[1-6]$/.test(tag) || isAnnouncement(text)) continue;
    const isFirst = index - 1 <= facts.headlineBlock;
    const before = isFirst ? 1 : (together[index - 1] ?? 0);
    const below = placeBelow(evidence, together, index);
    if (isNear(evidence, index, below) && Math.min(before, together[below] ?? 0) >= SURE) {
      together[index] = Math.max(together[index] ?? 0, HALF);
    }
  }
  return together;
}

/** The block that a heading stands over; the credit of a picture may stand between them. */
function placeBelow({ blocks }: Evidence, judged: readonly number[], heading: number): number {
  let at = heading + 1;
  for (; at < heading + MOST_CREDITS; at++) {
    const { words, linked } = blocks[at] ?? { words: Infinity, linked: 0 };
    if (words > MAX_CREDIT || linked > 0 || (judged[at] ?? 0) >= HALF) break;
  }
  return at;
}

/** Whether a block stands in the container of another, or in one not far from it. */
function isNear(evidence: Evidence, index: number, other: number): boolean {
  const { blocks, containers } = evidence;
  const own = blocks[index]?.container ?? -1;
  const place = blocks[other]?.container ?? -2;
  const around = containers[place]?.parent;
  if (place === own || around === own || around === containers[own]?.parent) return true;
  return place >= 0 && isClose(evidence, own, place);
}

/** Whether two containers stand in one that is not far above either. */
function isClose({ containers }: Evidence, one: number, other: number): boolean {
  const above = (place: number): number[] => {
    const parent = containers[place]?.parent ?? -1;
    return [place, parent, containers[parent]?.parent ?? -1].filter((at) => at > 0);
  };
  const around = new Set(above(one));
  return above(other).some((place) => around.has(place));
}

/** The outermost lists, tables and quotations. */
function partsOf({ blocks, containers }: Evidence, judged: readonly number[]): Part[] {
  const partAt = containers.map(() => -1);
  for (const [place, { tag, parent }] of containers.entries()) {
    const above = partAt[parent] ?? -1;
    partAt[place] = above >= 0 ? above : WHOLE.test(tag) ? place : -1;
  }
  const parts = new Map<number, Part>();
  for (const [index, { container, words, tag, links }] of blocks.entries()) {
    const place = partAt[container] ?? -1;
    if (place < 0) continue;
    const part: Part = parts.get(place) ?? {
      tag: containers[place]?.tag ?? '',
      parent: containers[place]?.parent ?? -1,
      from: index,
      to: index,
      words: 0,
      likely: 0,
      links: 0,
      isPlain: true,
    };
    parts.set(place, part);
    part.to = index + 1;
    part.words += words + 1;
    part.likely += (words + 1) * (judged[index] ?? 0);
    part.links += links;
    part.isPlain &&= PLAIN.test(tag);
  }
  return [...parts.values()];
}
