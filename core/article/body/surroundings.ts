import type { Sums } from './block-sums.ts';
import type { Evidence } from './gather-evidence.ts';

/** What a container is in: itself and all around it. */
export interface Surroundings {
  /** Whether it is, or is in, the smallest container of all that Readability kept. */
  readonly inRoot: boolean;
  /** The place of what is named most surely for something else, -1 for none. */
  readonly clutter: number;
  /** Topics of all but what holds most of the page. */
  readonly topics: number;
  /** Bits of `semanticsOf`. */
  readonly semantics: number;
  /** The place of the innermost list or table, -1 for none. */
  readonly list: number;
  /** The place of the innermost that is named for an article's body, -1 for none. */
  readonly body: number;
}

/** What holds this share of the page's words says nothing of the parts in it. */
const MOST = 0.6;

const NOWHERE: Surroundings = {
  inRoot: false,
  clutter: -1,
  topics: 0,
  semantics: 0,
  list: -1,
  body: -1,
};

/** @param root the place of the smallest container of all that Readability kept */
export function surroundingsOf(
  containers: Evidence['containers'],
  sums: readonly Sums[],
  root: number,
): Surroundings[] {
  const known: Surroundings[] = [];
  const page = sums[0]?.words ?? 0;
  for (const [place, container] of containers.entries()) {
    const { parent, clutter, topics, tag, meaning } = container;
    const above = known[parent] ?? NOWHERE;
    const isMost = (sums[place]?.words ?? 0) > page * MOST;
    const worst = containers[above.clutter]?.clutter ?? 0;
    known.push({
      inRoot: place === root || above.inRoot,
      clutter: clutter >= Math.max(1, worst) && !isMost ? place : above.clutter,
      topics: above.topics | (isMost ? 0 : topics),
      semantics: above.semantics | semanticsOf(container),
      list: /^(?:ul|ol|dl|table)$/.test(tag) ? place : above.list,
      body: /articleBody/.test(meaning) || (topics & 1) !== 0 ? place : above.body,
    });
  }
  return known;
}

export const SEMANTICS = 14;

/** What an element is by its tag, its role and the vocabularies' word for it, in bits. */
function semanticsOf({ tag, meaning }: { tag: string; meaning: string }): number {
  const all = [
    tag === 'article' || /\barticle\b/.test(meaning),
    tag === 'main' || /\bmain\b/.test(meaning),
    tag === 'header',
    tag === 'footer',
    tag === 'aside' || /complementary/.test(meaning),
    tag === 'figure',
    tag === 'table',
    tag === 'blockquote',
    tag === 'a',
    /^(?:ul|ol|dl)$/.test(tag),
    /articleBody/.test(meaning),
    /Comment|UserComments/i.test(meaning),
    /Product|offers|description/i.test(meaning),
    /\bform\b/.test(meaning),
  ];
  return all.reduce((bits, is, index) => bits | (is ? 1 << index : 0), 0);
}
