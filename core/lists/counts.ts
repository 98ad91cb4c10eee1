import type { Entry } from '../library/entry.ts';
import { tagKey } from '../library/tags.ts';
import { siteOf } from '../people/identity.ts';
import { isListedIn, STANDING_LISTS, type StandingList } from './list.ts';

/** A tag or site and how many articles it has. */
export interface Counted {
  /** What the list is known by (`List.of`). */
  readonly of: string;
  /** As it is shown. */
  readonly name: string;
  readonly count: number;
}

/** How many articles each standing list has. */
export function countLists(entries: readonly Entry[]): Record<StandingList, number> {
  const counts = { unread: 0, archive: 0, favourites: 0, 'in-progress': 0, trash: 0 };
  for (const entry of entries) {
    for (const name of STANDING_LISTS) if (isListedIn(entry, { name })) counts[name] += 1;
  }
  return counts;
}

/** Every tag that an article outside the trash has; by name. */
export function countTags(entries: readonly Entry[], language: string): Counted[] {
  return counted(
    entries,
    ({ tags }) => tags.map((tag) => ({ key: tagKey(tag), of: tag, name: tag })),
    language,
  );
}

/** Every site that an article outside the trash is from; by name. */
export function countSites(entries: readonly Entry[], language: string): Counted[] {
  return counted(
    entries,
    ({ url, siteName }) => {
      const site = siteOf(url);
      return site === '' ? [] : [{ key: site, of: site, name: siteName || site }];
    },
    language,
  );
}

/** Of several spellings, that of the first entry stands. */
function counted(
  entries: readonly Entry[],
  of: (entry: Entry) => readonly { key: string; of: string; name: string }[],
  language: string,
): Counted[] {
  const found = new Map<string, { of: string; name: string; count: number }>();
  for (const entry of entries) {
    if (entry.removedAt !== undefined) continue;
    for (const { key, ...shown } of of(entry)) {
      const known = found.get(key);
      if (known) known.count += 1;
      else found.set(key, { ...shown, count: 1 });
    }
  }
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...found.values()].sort((a, b) => compare(a.name, b.name));
}
