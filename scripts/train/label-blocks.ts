import type { Truth } from './truth.ts';

/** Whether a block is the article's, 0 to 1, and how much that counts; weight 0 where nobody knows. */
export interface Label {
  readonly value: number;
  readonly weight: number;
}

interface LabelledBlock {
  readonly text: string;
  readonly words: number;
}

const UNKNOWN: Label = { value: 0, weight: 0 };

/** Tokens in a shingle. */
const SHINGLE = 4;
/** Blocks with fewer tokens are known by what stands around them. */
const LONG = 8;
/** Tokens by which a short block may stand away from where its neighbours say it does. */
const SLACK = 6;
/** Words that a block counts for besides those it has: headings and list items are short. */
const LEAST = 4;
/** A truth with fewer words does not make its page's blocks count more. */
const MIN_TRUTH = 80;

const SNIPPET_WEIGHT = 0.12;
const FIRST_WORDS_WEIGHT = 0.15;

export const tokens = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Labels for all blocks of a page, from whatever the truth says. */
export function labelBlocks(blocks: readonly LabelledBlock[], truth: Truth): Label[] {
  if (truth.text !== undefined) return fromText(blocks, truth.text);
  if (truth.snippets) return fromSnippets(blocks, truth.snippets);
  if (truth.firstWords !== undefined) return fromFirstWords(blocks, truth.firstWords);
  return blocks.map(() => UNKNOWN);
}

function fromText(blocks: readonly LabelledBlock[], text: string): Label[] {
  const wanted = tokens(text);
  const places = new Map<string, number[]>();
  for (let at = 0; at + SHINGLE <= wanted.length; at++) {
    const key = wanted.slice(at, at + SHINGLE).join(' ');
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  const found = blocks.map((block) => {
    const own = tokens(block.text);
    const covered = new Array<boolean>(own.length).fill(false);
    let start = -1;
    let end = -1;
    for (let at = 0; at + SHINGLE <= own.length; at++) {
      const place = places.get(own.slice(at, at + SHINGLE).join(' '));
      if (!place) continue;
      covered.fill(true, at, at + SHINGLE);
      if (start < 0) start = place[0] ?? 0;
      end = (place[0] ?? 0) + SHINGLE;
    }
    const share = own.length ? covered.filter(Boolean).length / own.length : 0;
    return { own, share, start, end };
  });
  const isAnchor = (index: number) =>
    (found[index]?.own.length ?? 0) >= LONG && (found[index]?.share ?? 0) > 0.7;
  keepBestOfRepeats(found, wanted, isAnchor);
  const scale = 1 / Math.max(MIN_TRUTH, wanted.length);
  return blocks.map((block, index) => {
    const it = found[index];
    if (!it) return UNKNOWN;
    const weight = Math.min(0.5, (block.words + LEAST) * scale);
    if (it.own.length >= LONG) return { value: it.share, weight };
    let before = index - 1;
    while (before >= 0 && !isAnchor(before)) before--;
    let after = index + 1;
    while (after < blocks.length && !isAnchor(after)) after++;
    const from = before < 0 ? 0 : (found[before]?.end ?? 0) - SLACK;
    const to = after >= blocks.length ? wanted.length : (found[after]?.start ?? 0) + SLACK;
    const isThere = contains(wanted, it.own, Math.max(0, from), to);
    return { value: isThere ? 1 : 0, weight };
  });
}

/** Of blocks that say the same as often as the truth does not, those among other text are meant. */
function keepBestOfRepeats(
  found: { own: string[]; share: number }[],
  wanted: readonly string[],
  isAnchor: (index: number) => boolean,
): void {
  const groups = new Map<string, number[]>();
  for (const [index, { own, share }] of found.entries()) {
    if (own.length < LONG || share < 0.7) continue;
    const key = own.slice(0, 12).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), index]);
  }
  const truth = ` ${wanted.join(' ')} `;
  for (const [key, group] of groups) {
    if (group.length < 2) continue;
    const times = Math.max(1, truth.split(` ${key} `).length - 1);
    const around = (index: number) =>
      [-3, -2, -1, 1, 2, 3].filter((offset) => isAnchor(index + offset)).length;
    const ranked = group
      .map((index) => [index, around(index)] as const)
      .sort((a, b) => b[1] - a[1]);
    for (const [index] of ranked.slice(times)) {
      const repeat = found[index];
      if (repeat) repeat.share = 0;
    }
  }
}

function contains(
  all: readonly string[],
  part: readonly string[],
  from: number,
  to: number,
): boolean {
  if (part.length === 0) return false;
  for (let at = from; at + part.length <= Math.min(to, all.length); at++) {
    if (part.every((token, offset) => all[at + offset] === token)) return true;
  }
  return false;
}

const flat = (text: string) => tokens(text).join(' ');

function fromSnippets(
  blocks: readonly LabelledBlock[],
  snippets: { readonly with: string[]; readonly without: string[] },
): Label[] {
  const wanted = snippets.with.map(flat).filter(Boolean);
  const unwanted = snippets.without.map(flat).filter(Boolean);
  return blocks.map(({ text }) => {
    const own = flat(text);
    const good = wanted.filter((snippet) => own.includes(snippet)).length;
    const bad = unwanted.filter((snippet) => own.includes(snippet)).length;
    if (good + bad === 0) return UNKNOWN;
    return { value: good / (good + bad), weight: SNIPPET_WEIGHT * (good + bad) };
  });
}

/** The block that begins with the first words is the article's; those before it are not. */
function fromFirstWords(blocks: readonly LabelledBlock[], firstWords: string): Label[] {
  const start = tokens(firstWords).slice(0, 8).join(' ');
  const first = blocks.findIndex(({ text }) => flat(text).startsWith(start));
  if (first < 0 || !start) return blocks.map(() => UNKNOWN);
  return blocks.map((_, index) => {
    if (index === first) return { value: 1, weight: FIRST_WORDS_WEIGHT };
    return index < first ? { value: 0, weight: FIRST_WORDS_WEIGHT / 5 } : UNKNOWN;
  });
}
