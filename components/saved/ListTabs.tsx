import { Globe, HardDrive, Menu, Tag, Users } from 'lucide-preact';
import { i18n } from '#i18n';
import type { StandingList } from '../../core/lists/list.ts';
import { LIST_ICONS } from './list-icons.ts';
import { countText, standingName } from './list-names.ts';
import { MenuButton, type MenuChoice } from './MenuButton.tsx';
import { type View, viewKey } from './view.ts';

/** Always there; the others are in the menu beside them. */
const TABS = ['unread', 'archive', 'favourites'] as const;

export interface ListTabsProps {
  view: View;
  /** Undefined until the whole list is known. */
  counts: Readonly<Record<StandingList, number>> | undefined;
  onShow: (view: View) => void;
  /** The page about storage may be elsewhere. */
  onShowStorage: ((view: View) => void) | undefined;
}

/** Which list is shown, where room is short. */
export function ListTabs({ view, counts, onShow, onShowStorage }: ListTabsProps) {
  const shown = viewKey(view);
  const others: MenuChoice[] = [
    {
      icon: LIST_ICONS['in-progress'],
      label: i18n.t('saved.lists.inProgress'),
      onChoose: () => onShow({ kind: 'list', list: { name: 'in-progress' } }),
    },
    {
      icon: Users,
      label: i18n.t('saved.lists.authors'),
      onChoose: () => onShow({ kind: 'overview', of: 'authors' }),
    },
    {
      icon: Tag,
      label: i18n.t('saved.lists.tags'),
      onChoose: () => onShow({ kind: 'overview', of: 'tags' }),
    },
    {
      icon: Globe,
      label: i18n.t('saved.lists.sites'),
      onChoose: () => onShow({ kind: 'overview', of: 'sites' }),
    },
    {
      icon: LIST_ICONS.trash,
      label: i18n.t('saved.lists.trash'),
      onChoose: () => onShow({ kind: 'list', list: { name: 'trash' } }),
    },
    ...(onShowStorage
      ? [
          {
            icon: HardDrive,
            label: i18n.t('saved.lists.storage'),
            onChoose: () => onShowStorage({ kind: 'overview', of: 'storage' }),
          },
        ]
      : []),
  ];
  return (
    <nav class="list-tabs" aria-label={i18n.t('saved.lists.title')}>
      {TABS.map((name) => (
        <button
          key={name}
          type="button"
          class={`list-tab list-tab-${name}`}
          aria-current={shown === name ? 'page' : undefined}
          onClick={() => onShow({ kind: 'list', list: { name } })}
        >
          <TabIcon name={name} />
          <span class="list-tab__name">{standingName(name)}</span>
          {counts !== undefined && name !== 'favourites' && counts[name] > 0 && (
            <>
              {' '}
              <span class="list-tab__count">{countText(counts[name])}</span>
            </>
          )}
        </button>
      ))}
      <MenuButton label={i18n.t('saved.lists.more')} choices={others}>
        <Menu size={18} aria-hidden="true" />
      </MenuButton>
    </nav>
  );
}

/** In place of the name where there is no room for that. */
function TabIcon({ name }: { name: StandingList }) {
  const Icon = LIST_ICONS[name];
  return (
    <span class="list-tab__icon" title={standingName(name)} aria-hidden="true">
      <Icon size={17} />
    </span>
  );
}
