import { i18n } from '#i18n';

/** "A, B, and C" in the interface's words, without Intl, as dates are (components/article-date.ts). */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  if (items.length === 2) return i18n.t('list.two', [items[0] ?? '', last]);
  const before = items.slice(0, -1).reduce((list, item) => i18n.t('list.more', [list, item]));
  return i18n.t('list.last', [before, last]);
}
