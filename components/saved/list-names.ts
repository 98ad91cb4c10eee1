import { i18n } from '#i18n';
import type { StandingList } from '../../core/lists/list.ts';
import type { Sort } from '../../core/lists/order.ts';

/** What a standing list is called. */
export function standingName(name: StandingList): string {
  switch (name) {
    case 'unread':
      return i18n.t('saved.lists.unread');
    case 'archive':
      return i18n.t('saved.lists.archive');
    case 'favourites':
      return i18n.t('saved.lists.favourites');
    case 'in-progress':
      return i18n.t('saved.lists.inProgress');
    case 'trash':
      return i18n.t('saved.lists.trash');
  }
}

/** By what a list is in order, in words. */
export function sortName(sort: Sort): string {
  return i18n.t(`saved.sort.${sort}`);
}

/** A number as people write it. */
export function countText(count: number): string {
  return new Intl.NumberFormat(navigator.language).format(count);
}
