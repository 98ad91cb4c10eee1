import type { Person } from '../article/article.ts';
import { sameName } from '../article/authors/same-name.ts';
import type { Entry } from '../library/entry.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { nameKey, profileKeys } from './identity.ts';

/** Two people, each by a `nameKey`, of whom the reader has said that they are one. */
export type Join = readonly [one: string, other: string];

/** Somebody who wrote saved articles. */
export interface Author {
  /** The first of `keys`; any of them finds the author again. */
  readonly key: string;
  readonly keys: ReadonlySet<string>;
  /** What their articles say of them, the newest first. */
  readonly person: Person;
  /** Their articles, in the order given. */
  readonly entries: readonly Entry[];
  /** Each time they are named, in the order given. */
  readonly credits: readonly Credit[];
  /** The joins made by hand that hold this author together. */
  readonly joins: readonly Join[];
}

/** One author of one article. */
export interface Credit {
  readonly person: Person;
  readonly key: string;
  readonly entry?: Entry;
}

/**
 * More names than this at one account or page make it a newsroom's, which says nothing about who
 * its people are.
 */
const NAMES_OF_ONE_PERSON = 20;

/**
 * Everybody who wrote any of the articles, in the order in which they are first met. They are known
 * by their accounts and pages first, then by their name within a site, then by what the reader has
 * joined.
 */
export function authorsOf(entries: readonly Entry[], joins: readonly Join[]): Author[] {
  return groupCredits(
    entries.flatMap((entry) =>
      entry.author.map((person) => ({ person, key: nameKey(person.name, entry.url), entry })),
    ),
    joins,
  );
}

/** The same for credits that need not be of a saved article. */
export function groupCredits(credits: readonly Credit[], joins: readonly Join[]): Author[] {
  const sets = new DisjointSets<string>();
  for (const { key } of credits) sets.add(key);
  for (const [one, other] of namesAtOneProfile(credits)) sets.join(one, other);
  const made = joins.filter(([one, other]) => sets.has(one) && sets.has(other));
  for (const [one, other] of made) sets.join(one, other);

  const groups = new Map<string, Credit[]>();
  for (const credit of credits) {
    const root = sets.rootOf(credit.key);
    const group = groups.get(root);
    if (group) group.push(credit);
    else groups.set(root, [credit]);
  }
  return [...groups.values()].map((group) => {
    const keys = new Set(group.map(({ key }) => key));
    return {
      key: [...keys].sort()[0] ?? '',
      keys,
      person: group.map(({ person }) => person).reduce(together),
      entries: [...new Set(group.flatMap(({ entry }) => entry ?? []))],
      credits: group,
      joins: made.filter(([one]) => keys.has(one)),
    };
  });
}

/** Pairs of keys whose people share an account or a page, and could share a name. */
function namesAtOneProfile(credits: readonly Credit[]): Join[] {
  const profiles = new Map<string, Map<string, string>>();
  for (const { person, key } of credits) {
    for (const profile of profileKeys(person)) {
      const names = profiles.get(profile);
      if (names) names.set(key, person.name);
      else profiles.set(profile, new Map([[key, person.name]]));
    }
  }
  return [...profiles.values()]
    .filter(({ size }) => size > 1 && size <= NAMES_OF_ONE_PERSON)
    .flatMap((names) => {
      const all = [...names];
      return all.flatMap(([key, name], index) =>
        all
          .slice(index + 1)
          .filter(([, other]) => sameName(name, other))
          .map(([other]) => [key, other] as const),
      );
    });
}

/** What is known of one person from two places; where both speak, the first is believed. */
function together(first: Person, second: Person): Person {
  const known = new Set(profileKeys({ sameAs: first.sameAs }));
  const added = second.sameAs.filter(
    (address) => !profileKeys({ sameAs: [address] }).some((key) => known.has(key)),
  );
  return {
    ...second,
    ...first,
    sameAs: [...first.sameAs, ...added.filter((address) => !first.sameAs.includes(address))],
    provenance: { ...second.provenance, ...first.provenance },
  };
}
