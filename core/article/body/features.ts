import {
  noSums,
  runningSums,
  sumsOfContainers,
  sumsOfKinds,
  sumsOfSections,
} from './block-sums.ts';
import type { Evidence } from './gather-evidence.ts';
import { TOPIC_COUNT } from './name-topics.ts';
import { type Line, readLines } from './read-lines.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/** Rows of bytes, one after another: every feature is a byte, so that a threshold is one. */
export interface Features {
  readonly bytes: Uint8Array;
  /** Bytes in a row. */
  readonly width: number;
}

const TAGS = ['p', 'li', 'div', 'a', 'span', 'tr', 'td', 'dd', 'dt', 'pre', 'section', 'time'];

/** What the structured data call a page, by what its text is like. */
const TYPES = [/Article|BlogPosting|Report/, /Product|Offer/, /Recipe|HowTo|FAQPage/];

const WIDTH = 73 + TOPIC_COUNT + TYPES.length;

/** In characters: what is looked at of a text to see whether it is there twice. */
const START = 200;

/** In blocks, either way. */
const NEAR = 5;

/** What is known of each block, a row a block; the order of a row is what was learned. */
export function featuresOf(evidence: Evidence): Features {
  const { containers, facts } = evidence;
  const lines = readLines(evidence);
  const sums = sumsOfContainers(lines, containers);
  const nothing = noSums();
  const page = sums[0] ?? nothing;
  const kinds = sumsOfKinds(lines);
  const sections = sumsOfSections(lines);
  const first = lines.findIndex(({ isKept, isProse }) => isKept && isProse);
  const last = lines.findLastIndex(({ isKept, isProse }) => isKept && isProse);
  let root = first < 0 ? 0 : (lines[first]?.block.container ?? 0);
  while (root > 0 && (sums[root]?.kept ?? 0) < page.kept) root = containers[root]?.parent ?? 0;
  const surroundings = surroundingsOf(containers, sums, root);
  const starts = lines.map(({ block }) => block.text.slice(0, START).toLowerCase());
  const description = facts.description.slice(0, START).toLowerCase();
  const seen = new Map<string, number>();
  for (const start of starts) seen.set(start, (seen.get(start) ?? 0) + 1);
  const words = runningSums(lines, ({ block }) => block.words);
  const prose = runningSums(lines, ({ isProse, block }) => (isProse ? block.words : 0));
  const kept = runningSums(lines, (line) => (line.isProse && line.isKept ? line.block.words : 0));
  const linked = runningSums(lines, ({ block }) => block.linked);
  const chars = runningSums(lines, ({ block }) => block.text.length);
  const between = (running: Float64Array, from: number, to: number) =>
    (running[Math.min(lines.length, to)] ?? 0) - (running[Math.max(0, from)] ?? 0);
  const pageRow = [
    count(page.words),
    share(page.prose / (page.words || 1)),
    count(page.kept),
    share(page.kept / (page.prose || 1)),
    share(page.linked / (page.chars || 1)),
    count(page.blocks),
    count(page.headings),
    count(page.pictures),
    count(containers.filter(({ tag }) => tag === 'article').length),
    ...TYPES.map((type) => (facts.types.some((name) => type.test(name)) ? 1 : 0)),
  ];
  const bytes = new Uint8Array(lines.length * WIDTH);
  let at = 0;

  for (const [index, line] of lines.entries()) {
    const { block } = line;
    const start = starts[index] ?? '';
    const place = block.container;
    const own = containers[place];
    const around = surroundings[place] as Surroundings;
    const parent = sums[place] ?? nothing;
    const grandPlace = own?.parent ?? -1;
    const grand = sums[grandPlace] ?? parent;
    const great = sums[containers[grandPlace]?.parent ?? -1] ?? grand;

    bytes[at++] = TAGS.indexOf(block.tag) + 1;
    bytes[at++] = line.level;
    bytes[at++] = count(block.words);
    bytes[at++] = Math.min(60, Math.round((block.text.length / (block.words || 1)) * 4));
    bytes[at++] = share(line.linkShare);
    bytes[at++] = share(block.strong);
    bytes[at++] = line.isSentence ? 1 : 0;
    bytes[at++] = line.phrase;
    bytes[at++] = alike(start, description);
    bytes[at++] = Math.min(10, seen.get(start) ?? 1);
    bytes[at++] = block.clutter;
    // How it is named, and what it stands in
    const clutter = containers[around.clutter];
    bytes[at++] = clutter?.clutter ?? 0;
    bytes[at++] = clutter ? share((sums[around.clutter]?.words ?? 0) / (page.words || 1)) : 0;
    const ownTopics = own?.topics ?? 0;
    for (let bit = 1; bit < 1 << TOPIC_COUNT; bit <<= 1) {
      bytes[at++] =
        (block.topics & bit ? 4 : 0) + (ownTopics & bit ? 2 : 0) + (around.topics & bit ? 1 : 0);
    }
    const body = sums[around.body];
    bytes[at++] = body ? share(body.prose / (page.prose || 1)) + 1 : 0;
    bytes[at++] = around.inArticle ? 1 : 0;
    bytes[at++] = around.inMain ? 1 : 0;
    bytes[at++] = around.inHeader ? 1 : 0;
    // Readability's opinion
    bytes[at++] = line.isKept ? 1 : 0;
    bytes[at++] = around.inRoot ? 1 : 0;
    bytes[at++] = share(parent.kept / (parent.words || 1));
    bytes[at++] = share(parent.kept / (page.kept || 1));
    bytes[at++] = share(grand.kept / (page.kept || 1));
    bytes[at++] = share(great.kept / (page.kept || 1));
    bytes[at++] = share(grand.kept / (grand.words || 1));
    bytes[at++] = distance(index - first);
    bytes[at++] = distance(index - last);
    bytes[at++] = index < first ? 0 : index > last ? 2 : 1;
    // The containers around it
    bytes[at++] = Math.min(40, own?.depth ?? 0);
    bytes[at++] = count(parent.words);
    bytes[at++] = count(parent.blocks);
    bytes[at++] = share(parent.prose / (parent.words || 1));
    bytes[at++] = share(parent.prose / (page.prose || 1));
    bytes[at++] = count(grand.words);
    bytes[at++] = count(grand.blocks);
    bytes[at++] = share(grand.linked / (grand.chars || 1));
    bytes[at++] = share(grand.prose / (grand.words || 1));
    bytes[at++] = share(grand.prose / (page.prose || 1));
    bytes[at++] = share(great.linked / (great.chars || 1));
    const list = sums[around.list];
    bytes[at++] = list ? share(list.linked / (list.chars || 1)) + 1 : 0;
    bytes[at++] = list ? count(list.blocks) : 0;
    // What is like it
    const kind = kinds[block.alike] ?? nothing;
    bytes[at++] = count(kind.blocks);
    bytes[at++] = count(kind.words / (kind.blocks || 1));
    bytes[at++] = share(kind.linked / (kind.chars || 1));
    bytes[at++] = share(kind.kept / (kind.words || 1));
    bytes[at++] = share(kind.prose / (page.prose || 1));
    bytes[at++] = share(kind.kept / (page.kept || 1));
    // Where it stands
    bytes[at++] = share((words[index] ?? 0) / (page.words || 1));
    bytes[at++] = facts.headlineBlock < 0 ? 0 : distance(index - facts.headlineBlock);
    bytes[at++] = share((prose[index] ?? 0) / (page.prose || 1));
    bytes[at++] = share((kept[index] ?? 0) / (page.kept || 1));
    const before = lines[index - 1];
    const after = lines[index + 1];
    bytes[at++] = keptOf(before);
    bytes[at++] = keptOf(after);
    bytes[at++] = keptOf(lines[index + 2]);
    bytes[at++] = before ? share(before.linkShare) + 1 : 0;
    bytes[at++] = before ? count(before.block.words) + 1 : 0;
    bytes[at++] = after ? count(after.block.words) + 1 : 0;
    bytes[at++] = before
      ? Math.max(before.block.clutter, containers[before.block.container]?.clutter ?? 0)
      : 0;
    bytes[at++] = after ? relation(block, after.block, containers) : 0;
    bytes[at++] = count(between(kept, index + 1, index + 1 + NEAR));
    bytes[at++] = share(
      between(linked, index - NEAR, index + 1 + NEAR) /
        (between(chars, index - NEAR, index + 1 + NEAR) || 1),
    );
    const section = sections[index];
    bytes[at++] = section?.level ?? 0;
    bytes[at++] = section ? share(section.linked / (section.chars || 1)) + 1 : 0;
    bytes[at++] = section ? share(section.kept / (section.words || 1)) + 1 : 0;
    bytes[at++] = section ? count(section.words) : 0;
    // What page it is
    for (const value of pageRow) bytes[at++] = value;
  }
  return { bytes, width: WIDTH };
}

function share(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * 40);
}

function count(number: number): number {
  return Math.min(60, Math.round(Math.log2(1 + Math.max(0, number)) * 4));
}

/** With a sign, 64 for none. */
function distance(blocks: number): number {
  return blocks < 0 ? 64 - count(-blocks) : 64 + count(blocks);
}

function keptOf(line: Line | undefined): number {
  return line ? (line.isKept ? 2 : 1) : 0;
}

/** 0 to 4: apart, in each other's parent, in the same grandparent, in the same parent, of the same kind in it. */
function relation(
  a: Evidence['blocks'][number],
  b: Evidence['blocks'][number],
  containers: Evidence['containers'],
): number {
  if (a.container === b.container) return a.tag === b.tag && a.kind === b.kind ? 4 : 3;
  const up = containers[a.container]?.parent ?? -1;
  const other = containers[b.container]?.parent ?? -1;
  if (up === other && up >= 0) return 2;
  return up === b.container || other === a.container ? 1 : 0;
}

/** 0 to 3: not, partly, nearly, wholly the same text. */
function alike(text: string, wanted: string): number {
  if (!wanted || !text) return 0;
  if (text === wanted) return 3;
  const [short, long] = text.length < wanted.length ? [text, wanted] : [wanted, text];
  if (short.length > 8 && long.includes(short)) return short.length > long.length * 0.6 ? 2 : 1;
  return 0;
}
