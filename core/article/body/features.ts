import {
  noSums,
  runningSums,
  sumsOfContainers,
  sumsOfKinds,
  sumsOfSections,
} from './block-sums.ts';
import type { Evidence } from './gather-evidence.ts';
import { TOPIC_COUNT } from './name-topics.ts';
import { readLines } from './read-lines.ts';
import { SEMANTICS, type Surroundings, surroundingsOf } from './surroundings.ts';

// Every feature is a byte, so that a threshold is one.
const share = (part: number): number => Math.round(Math.min(1, Math.max(0, part)) * 40);
const count = (number: number): number =>
  Math.min(60, Math.round(Math.log2(1 + Math.max(0, number)) * 4));
/** With a sign, 64 for none. */
const distance = (blocks: number): number => 64 + Math.sign(blocks) * count(Math.abs(blocks));

const TAGS = ['p', 'li', 'div', 'a', 'span', 'tr', 'td', 'dd', 'dt', 'pre', 'section', 'time'];
/** What the structured data call a page, by what its text is like. */
const TYPES = [
  /Article|BlogPosting|Report/,
  /Product|Offer/,
  /DiscussionForum|QAPage|Question|Comment/,
  /ItemList|CollectionPage|SearchResults/,
  /Recipe|HowTo|FAQPage/,
];
export const BYLINE =
  /^(?:by|von|par|por|di|da|door|av|af|przez|автор|text[oe]?|testo|tekst|words|story|reporter)\b/iu;

/** What is known of each block, a row of bytes a block; the order of a row is what was learned. */
export function featuresOf(evidence: Evidence): number[][] {
  const { containers, facts } = evidence;
  const lines = readLines(evidence);
  const sums = sumsOfContainers(lines, containers);
  const nothing = noSums();
  const page = sums[0] ?? nothing;
  const kinds = sumsOfKinds(lines, containers);
  const sections = sumsOfSections(lines);
  const first = lines.findIndex(({ kept, isProse }) => kept > 0.5 && isProse);
  const last = lines.findLastIndex(({ kept, isProse }) => kept > 0.5 && isProse);
  let root = first < 0 ? 0 : (lines[first]?.block.container ?? 0);
  while (root > 0 && (sums[root]?.kept ?? 0) < page.kept) root = containers[root]?.parent ?? 0;
  const surroundings = surroundingsOf(containers, sums, root);
  const articles = containers.filter(({ tag }) => tag === 'article').length;
  const seen = new Map<string, number>();
  for (const { plain } of lines) seen.set(plain, (seen.get(plain) ?? 0) + 1);
  const pageTypes = TYPES.map((type) => (facts.types.some((name) => type.test(name)) ? 1 : 0));
  const prose = runningSums(lines.map((line) => (line.isProse ? line.block.words : 0)));
  const words = runningSums(lines.map((line) => line.block.words));
  const keptProse = runningSums(lines.map((l) => (l.isProse && l.kept > 0.5 ? l.block.words : 0)));
  const linked = runningSums(lines.map((line) => line.block.linked));
  const chars = runningSums(lines.map((line) => line.block.text.length));
  const dates = lines.filter(({ isDate, block }) => isDate && block.words <= 8).length;

  return lines.map((line, index) => {
    const { block, plain } = line;
    const row: number[] = [];
    const place = block.container;
    const own = containers[place];
    const around = surroundings[place] as Surroundings;
    const parent = sums[place] ?? nothing;
    const grandPlace = own?.parent ?? -1;
    const grand = sums[grandPlace] ?? parent;
    const greatPlace = containers[grandPlace]?.parent ?? -1;
    const great = sums[greatPlace] ?? grand;

    row.push(TAGS.indexOf(block.tag) + 1);
    row.push(line.level);
    row.push(count(block.words));
    row.push(Math.min(60, Math.round((block.text.length / (block.words || 1)) * 4)));
    row.push(share(line.linkShare));
    row.push(Math.min(20, block.links));
    row.push(share(block.strong));
    row.push(Math.min(4, block.pictures));
    row.push(Math.min(4, block.picturesBefore));
    row.push(line.isSentence ? 1 : 0);
    row.push(/[:：]\s*$/.test(block.text) ? 2 : /[?？]\s*$/.test(block.text) ? 1 : 0);
    row.push(Math.min(30, block.text.match(/[,.;!?،。、，]/g)?.length ?? 0));
    row.push(share((block.text.match(/\d/g)?.length ?? 0) / (block.text.length || 1)));
    row.push(share((block.text.match(/\p{Lu}/gu)?.length ?? 0) / (block.text.length || 1)));
    row.push(/^\p{Ll}/u.test(block.text) ? 1 : 0);
    row.push(line.phrase);
    row.push(line.isDate ? 1 : 0);
    row.push(block.words <= 20 && BYLINE.test(block.text) ? 1 : 0);
    row.push(facts.repeated.some((name) => plain.includes(name)) ? (block.words < 12 ? 2 : 1) : 0);
    row.push(alike(plain, facts.headline));
    row.push(alike(plain.slice(0, 200), facts.description.slice(0, 200)));
    row.push(
      facts.articleBody.length < 100
        ? 0
        : plain.length > 15 && facts.articleBody.includes(plain.slice(0, 60))
          ? 2
          : 1,
    );
    row.push(Math.min(10, seen.get(plain) ?? 1));
    row.push(block.clutter);
    row.push(own?.clutter ?? 0);
    const clutter = around.clutter;
    row.push(clutter < 0 ? 0 : (containers[clutter]?.clutter ?? 0));
    row.push(clutter < 0 ? 0 : share((sums[clutter]?.words ?? 0) / (page.words || 1)));
    row.push(clutter < 0 ? 0 : share((sums[clutter]?.kept ?? 0) / (sums[clutter]?.words || 1)));
    for (let bit = 0; bit < TOPIC_COUNT; bit++) {
      const mask = 1 << bit;
      row.push(
        (block.topics & mask ? 4 : 0) +
          ((own?.topics ?? 0) & mask ? 2 : 0) +
          (around.topics & mask ? 1 : 0),
      );
    }
    const body = around.body;
    row.push(body < 0 ? 0 : share((sums[body]?.prose ?? 0) / (page.prose || 1)) + 1);
    for (let bit = 0; bit < SEMANTICS; bit++) {
      row.push((around.semantics >> bit) & 1);
    }
    // Readability's opinion
    row.push(share(line.kept));
    row.push(around.inRoot ? 1 : 0);
    row.push(share(parent.kept / (parent.words || 1)));
    row.push(share(parent.kept / (page.kept || 1)));
    row.push(share(grand.kept / (page.kept || 1)));
    row.push(share(great.kept / (page.kept || 1)));
    row.push(share(grand.kept / (grand.words || 1)));
    row.push(distance(index - first));
    row.push(distance(index - last));
    row.push(index < first ? 0 : index > last ? 2 : 1);
    // What it stands in
    row.push(Math.min(40, own?.depth ?? 0));
    row.push(count(parent.words));
    row.push(count(parent.blocks));
    row.push(share(parent.linked / (parent.chars || 1)));
    row.push(share(parent.prose / (parent.words || 1)));
    row.push(share(parent.prose / (page.prose || 1)));
    row.push(count(grand.words));
    row.push(count(grand.blocks));
    row.push(share(grand.linked / (grand.chars || 1)));
    row.push(share(grand.prose / (grand.words || 1)));
    row.push(share(grand.prose / (page.prose || 1)));
    row.push(share(great.linked / (great.chars || 1)));
    row.push(share(great.prose / (page.prose || 1)));
    const list = around.list;
    const items = sums[list];
    row.push(items ? share(items.linked / (items.chars || 1)) + 1 : 0);
    row.push(items ? count(items.blocks) : 0);
    row.push(items ? count(items.words / (items.blocks || 1)) : 0);
    // What is like it
    const kind = kinds[index];
    row.push(count(kind?.blocks ?? 0));
    row.push(count((kind?.words ?? 0) / (kind?.blocks || 1)));
    row.push(share((kind?.linked ?? 0) / (kind?.chars || 1)));
    row.push(share((kind?.kept ?? 0) / (kind?.words || 1)));
    row.push(share((kind?.prose ?? 0) / (page.prose || 1)));
    row.push(share((kind?.kept ?? 0) / (page.kept || 1)));
    // Where it stands
    row.push(share((words[index] ?? 0) / (page.words || 1)));
    row.push(facts.headlineBlock < 0 ? 0 : distance(index - facts.headlineBlock));
    row.push(share((prose[index] ?? 0) / (page.prose || 1)));
    row.push(share((keptProse[index] ?? 0) / (page.kept || 1)));
    for (const offset of [-3, -2, -1, 1, 2, 3]) {
      const other = lines[index + offset];
      row.push(other ? count(other.block.words) + 1 : 0);
      row.push(other ? share(other.linkShare) + 1 : 0);
      row.push(other ? share(other.kept) + 1 : 0);
      if (Math.abs(offset) > 2) continue;
      row.push(other?.isProse ? 1 : 0);
      row.push(
        other ? Math.max(other.block.clutter, containers[other.block.container]?.clutter ?? 0) : 0,
      );
      row.push(other?.level ?? 0);
      row.push(other?.phrase ?? 0);
      row.push(other ? relation(block, other.block, containers) : 0);
    }
    for (const reach of [5, 15]) {
      const from = Math.max(0, index - reach);
      const to = Math.min(lines.length, index + reach + 1);
      row.push(count((prose[index] ?? 0) - (prose[from] ?? 0)));
      row.push(count((prose[to] ?? 0) - (prose[index + 1] ?? 0)));
      row.push(count((keptProse[index] ?? 0) - (keptProse[from] ?? 0)));
      row.push(count((keptProse[to] ?? 0) - (keptProse[index + 1] ?? 0)));
      row.push(
        share(
          ((linked[to] ?? 0) - (linked[from] ?? 0)) / ((chars[to] ?? 0) - (chars[from] ?? 0) || 1),
        ),
      );
    }
    const section = sections[index];
    row.push(section?.level ?? 0);
    row.push(section?.phrase ?? 0);
    row.push(section ? share(section.linked / (section.chars || 1)) + 1 : 0);
    row.push(section ? share(section.kept / (section.words || 1)) + 1 : 0);
    row.push(section ? count(section.words) : 0);
    // What page it is
    row.push(count(page.words));
    row.push(share(page.prose / (page.words || 1)));
    row.push(count(page.kept));
    row.push(share(page.kept / (page.prose || 1)));
    row.push(share(page.linked / (page.chars || 1)));
    row.push(count(page.blocks));
    row.push(count(page.headings));
    row.push(count(articles));
    row.push(count(dates));
    row.push(count(page.pictures));
    row.push(...pageTypes);
    return row;
  });
}

/** 0 to 3: apart, in the same grandparent, in the same parent, of the same kind in it. */
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
function alike(plain: string, wanted: string): number {
  if (!wanted || !plain) return 0;
  if (plain === wanted) return 3;
  const [short, long] = plain.length < wanted.length ? [plain, wanted] : [wanted, plain];
  if (short.length > 8 && long.includes(short)) return short.length > long.length * 0.6 ? 2 : 1;
  return 0;
}
