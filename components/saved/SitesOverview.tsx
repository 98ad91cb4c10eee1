import { i18n } from '#i18n';
import type { Counted } from '../../core/lists/counts.ts';
import { initialsOf, nameHue } from '../monogram.ts';
import { countText } from './list-names.ts';
import { OverviewList } from './OverviewList.tsx';
import type { RowsHandle } from './SavedList.tsx';

/** All sites that articles are saved from. */
export function SitesOverview({
  sites,
  handle,
  onOpen,
}: {
  sites: readonly Counted[];
  handle: { current: RowsHandle | null };
  onOpen: (site: string) => void;
}) {
  return (
    <OverviewList
      label={i18n.t('saved.lists.sites')}
      handle={handle}
      rows={sites.map(({ of, name, count }) => ({
        key: of,
        content: (
          <>
            <span
              class="thumbnail thumbnail--small"
              style={{ '--hue': String(nameHue(name)) }}
              aria-hidden="true"
            >
              <span class="thumbnail-initial">{Array.from(initialsOf(name))[0]}</span>
            </span>
            <span class="overview-row__names">
              <bdi>{name}</bdi>
              {name !== of && <bdi class="overview-row__more">{of}</bdi>}
            </span>
          </>
        ),
        count: countText(count),
        onOpen: () => onOpen(of),
      }))}
    />
  );
}
