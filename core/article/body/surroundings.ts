import type { Sums } from './block-sums.ts';
import type { Evidence } from './gather-evidence.ts';
import { BODY_TOPIC } from './name-topics.ts';

/** What a container is in: itself and all around it. */
export interface Surroundings {
  /** Whether it is, or is in, the smallest container of all that Readability kept. */
  readonly inRoot: boolean;
  /** The place of what is named most surely for something else, -1 for none. */
  readonly clutter: number;
  /** Topics of all but what holds most of the page. */
  readonly topics: number;
  readonly inArticle: boolean;
  readonly inMain: boolean;
  readonly inHeader: boolean;
  /** The place of the innermost list or table, -1 for none. */
  readonly list: number;
  /** The place of the innermost that is named for an article's body, -1 for none. */
  readonly body: number;
}

/** What holds this share of the page's words says nothing of the parts in it. */
const MOST = 0.6;

const LISTS = new Set(['ul', 'ol', 'dl', 'table']);

const NOWHERE: Surroundings = {
  inRoot: false,
  clutter: -1,
  topics: 0,
  inArticle: false,
  inMain: false,
  inHeader: false,
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
  for (const [place, { parent, clutter, topics, tag, role }] of containers.entries()) {
    const above = known[parent] ?? NOWHERE;
    const isMost = (sums[place]?.words ?? 0) > page * MOST;
    const worst = containers[above.clutter]?.clutter ?? 0;
    known.push({
      inRoot: place === root || above.inRoot,
      clutter: clutter >= Math.max(1, worst) && !isMost ? place : above.clutter,
      topics: above.topics | (isMost ? 0 : topics),
      inArticle: above.inArticle || tag === 'article' || role === 'article',
      inMain: above.inMain || tag === 'main' || role === 'main',
      inHeader: above.inHeader || tag === 'header',
      list: LISTS.has(tag) ? place : above.list,
      body: topics & BODY_TOPIC ? place : above.body,
    });
  }
  return known;
}
