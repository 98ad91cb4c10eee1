import * as v from 'valibot';
import { minutesRequired } from '../article/article.ts';
import type { Entry } from '../library/entry.ts';

/** By what a list can be in order. */
export const SORTS = ['saved', 'length', 'title', 'site', 'author', 'progress', 'random'] as const;
export type Sort = (typeof SORTS)[number];

export const OrderSchema = v.object({ by: v.picklist(SORTS), reversed: v.boolean() });
export type Order = v.InferOutput<typeof OrderSchema>;

/** Newest first. */
export const DEFAULT_ORDER: Order = { by: 'saved', reversed: false };

/**
 * The entries in order: newest, shortest, furthest read and first of the alphabet at the top, or the
 * other way round.
 * @param language a BCP 47 tag, whose alphabet it is
 * @param seed makes one random order or another; the same one stays the same while entries come and go
 */
export function inOrder(
  entries: readonly Entry[],
  { by, reversed }: Order,
  { language, seed }: { readonly language: string; readonly seed: number },
): Entry[] {
  const ordered = entries.toSorted(comparison(by, language, seed));
  return reversed ? ordered.reverse() : ordered;
}

type Compare = (a: Entry, b: Entry) => number;

function comparison(by: Sort, language: string, seed: number): Compare {
  const newest: Compare = (a, b) => b.savedAt - a.savedAt;
  switch (by) {
    case 'saved':
      return newest;
    case 'length':
      return byNumber(({ timeRequired }) => minutesRequired(timeRequired), newest);
    case 'title':
      return byText(({ headline }) => headline, language, newest);
    case 'site':
      return byText(({ siteName }) => siteName, language, newest);
    case 'author':
      return byText(({ author: [first] }) => first?.name ?? '', language, newest);
    case 'progress':
      return byNumber(({ progress }) => -progress, newest);
    case 'random':
      return byNumber(({ id }) => scattered(id, seed), newest);
  }
}

function byNumber(of: (entry: Entry) => number, next: Compare): Compare {
  return (a, b) => of(a) - of(b) || next(a, b);
}

/** What has no text comes last. */
function byText(of: (entry: Entry) => string, language: string, next: Compare): Compare {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (a, b) => {
    const [one, other] = [of(a), of(b)];
    if (one === '' || other === '') return Number(one === '') - Number(other === '') || next(a, b);
    return compare(one, other) || next(a, b);
  };
}

/** FNV-1a. @see http://www.isthe.com/chongo/tech/comp/fnv/ */
function scattered(id: string, seed: number): number {
  let hash = (2_166_136_261 ^ seed) >>> 0;
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 16_777_619) >>> 0;
  }
  return hash;
}
