import { type Entry, isInProgress } from '../library/entry.ts';
import { isSameTag } from '../library/tags.ts';
import { siteOf } from '../people/identity.ts';

/** The lists that are always there, in the order in which they are offered. */
export const STANDING_LISTS = ['unread', 'archive', 'favourites', 'in-progress', 'trash'] as const;
export type StandingList = (typeof STANDING_LISTS)[number];

/** A list that an entry says itself whether it is in. */
export type OwnList =
  | { readonly name: StandingList | 'all' }
  /** `of`: the tag, or the site as `siteOf` writes it. */
  | { readonly name: 'tag' | 'site'; readonly of: string };

/** Which articles are listed: a standing list, all but the trash, those of one tag, site or author. */
export type List =
  | OwnList
  /** `of`: a key of the author; who that is, is for `core/people` to say. */
  | { readonly name: 'author'; readonly of: string };

/** Whether an entry is in a list. */
export function isListedIn(entry: Entry, list: OwnList): boolean {
  if ((entry.removedAt !== undefined) !== (list.name === 'trash')) return false;
  switch (list.name) {
    case 'unread':
      return entry.state === 'unread';
    case 'archive':
      return entry.state === 'archived';
    case 'favourites':
      return entry.favourite;
    case 'in-progress':
      return isInProgress(entry);
    case 'tag':
      return entry.tags.some((tag) => isSameTag(tag, list.of));
    case 'site':
      return siteOf(entry.url) === list.of;
    case 'all':
    case 'trash':
      return true;
  }
}

/** A list as a piece of text, such as `tag/essays`: for addresses, and for what is kept of each list. */
export function listKey(list: List): string {
  return 'of' in list ? `${list.name}/${list.of}` : list.name;
}

/** The list in such a text. */
export function listOfKey(key: string): List | undefined {
  const [, name, of] = /^([a-z-]+)(?:\/(.+))?$/s.exec(key) ?? [];
  if (of === undefined) {
    const standing = [...STANDING_LISTS, 'all' as const].find((known) => known === name);
    return standing && { name: standing };
  }
  return name === 'tag' || name === 'site' || name === 'author' ? { name, of } : undefined;
}
