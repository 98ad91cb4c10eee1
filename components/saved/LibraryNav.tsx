import { Globe, HardDrive, type LucideIcon, Tag, Users } from 'lucide-preact';
import { i18n } from '#i18n';
import { type TagColour, tagKey } from '../../core/library/tags.ts';
import type { Counted } from '../../core/lists/counts.ts';
import { STANDING_LISTS, type StandingList } from '../../core/lists/list.ts';
import { LIST_ICONS } from './list-icons.ts';
import { countText, standingName } from './list-names.ts';
import { OVERVIEWS, type Overview, type View, viewKey } from './view.ts';

const OVERVIEW_ICONS: Readonly<Record<Overview, LucideIcon>> = {
  authors: Users,
  tags: Tag,
  sites: Globe,
  storage: HardDrive,
};

export interface LibraryNavProps {
  view: View;
  counts: Readonly<Record<StandingList, number>> | undefined;
  tags: readonly Counted[];
  colours: ReadonlyMap<string, TagColour>;
  onShow: (view: View) => void;
}

/** All lists of the library, beside the one that is shown. */
export function LibraryNav({ view, counts, tags, colours, onShow }: LibraryNavProps) {
  const shown = viewKey(view);
  const item = (to: View, Icon: LucideIcon, name: string, count?: number) => (
    <li key={viewKey(to)}>
      <a
        class="library-nav__item"
        href={`#${encodeURIComponent(viewKey(to))}`}
        aria-current={shown === viewKey(to) ? 'page' : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
          event.preventDefault();
          onShow(to);
        }}
      >
        <Icon size={17} aria-hidden="true" />
        <span class="library-nav__name">{name}</span>
        {count !== undefined && count > 0 && (
          <span class="library-nav__count">{countText(count)}</span>
        )}
      </a>
    </li>
  );
  const standing = (name: StandingList) =>
    item({ kind: 'list', list: { name } }, LIST_ICONS[name], standingName(name), counts?.[name]);
  const overview = (of: Overview) =>
    item({ kind: 'overview', of }, OVERVIEW_ICONS[of], i18n.t(`saved.lists.${of}`));

  return (
    <nav class="library-nav" aria-label={i18n.t('saved.lists.title')}>
      <p class="library-nav__brand">{i18n.t('extensionName')}</p>
      <ul>{STANDING_LISTS.filter((name) => name !== 'trash').map(standing)}</ul>
      <ul>{OVERVIEWS.filter((of) => of !== 'storage').map(overview)}</ul>
      {tags.length > 0 && (
        <ul class="library-nav__tags" aria-label={i18n.t('saved.lists.tags')}>
          {tags.map(({ of, name, count }) => (
            <li key={tagKey(of)}>
              <button
                type="button"
                class="library-nav__item"
                aria-current={shown === `tag/${of}` ? 'page' : undefined}
                onClick={() => onShow({ kind: 'list', list: { name: 'tag', of } })}
              >
                <span class="tag-swatch" data-colour={colours.get(tagKey(of))} />
                <bdi class="library-nav__name">{name}</bdi>
                <span class="library-nav__count">{countText(count)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <ul>
        {standing('trash')}
        {overview('storage')}
      </ul>
    </nav>
  );
}
