import { type List, listKey, listOfKey } from '../../core/lists/list.ts';

/** The overviews, which list no articles. */
export const OVERVIEWS = ['authors', 'tags', 'sites', 'storage'] as const;
export type Overview = (typeof OVERVIEWS)[number];

/** What of the library is on show. */
export type View =
  | { readonly kind: 'list'; readonly list: List }
  /** `returned`: the author one has come back from. */
  | { readonly kind: 'overview'; readonly of: Overview; readonly returned?: string };

export const FIRST_VIEW: View = { kind: 'list', list: { name: 'unread' } };

/** A view as a piece of text, such as `tag/essays`, for the page's address. */
export function viewKey(view: View): string {
  return view.kind === 'list' ? listKey(view.list) : view.of;
}

/** The view in such a text; the first one where it is none. */
export function viewOfKey(key: string): View {
  const of = OVERVIEWS.find((name) => name === key);
  if (of !== undefined) return { kind: 'overview', of };
  const list = listOfKey(key);
  return list ? { kind: 'list', list } : FIRST_VIEW;
}
