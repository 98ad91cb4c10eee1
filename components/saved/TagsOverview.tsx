import { Ellipsis, Pencil, Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TAG_COLOURS, type TagColour, tagKey } from '../../core/library/tags.ts';
import type { Counted } from '../../core/lists/counts.ts';
import { countText } from './list-names.ts';
import { MenuButton } from './MenuButton.tsx';
import { OverviewList } from './OverviewList.tsx';
import { RenameTagDialog } from './RenameTagDialog.tsx';
import type { RowsHandle } from './SavedList.tsx';
import type { SavedArticles } from './saved-articles.ts';
import { TagChip } from './TagChip.tsx';

/** All tags: how much each is used, and its name and colour, which can be changed here. */
export function TagsOverview({
  tags,
  colours,
  articles,
  handle,
  onOpen,
}: {
  tags: readonly Counted[];
  colours: ReadonlyMap<string, TagColour>;
  articles: SavedArticles;
  handle: { current: RowsHandle | null };
  onOpen: (tag: string) => void;
}) {
  const [renaming, setRenaming] = useState<string>();
  const tools = (tag: string) => (
    <MenuButton
      label={i18n.t('saved.tags.change', { tag })}
      choices={[
        { icon: Pencil, label: i18n.t('saved.tags.rename'), onChoose: () => setRenaming(tag) },
        {
          icon: Trash2,
          label: i18n.t('saved.tags.delete'),
          onChoose: () => void articles.deleteTag(tag),
        },
        ...[undefined, ...TAG_COLOURS].map((colour, index) => ({
          ...(index === 0 && { group: i18n.t('saved.tags.colour') }),
          ...(colour !== undefined && { swatch: colour }),
          label: colour === undefined ? i18n.t('saved.colours.none') : colourName(colour),
          checked: colours.get(tagKey(tag)) === colour,
          onChoose: () => void articles.colourTag(tag, colour ?? null),
        })),
      ]}
    >
      <Ellipsis size={18} aria-hidden="true" />
    </MenuButton>
  );
  return (
    <>
      <OverviewList
        label={i18n.t('saved.lists.tags')}
        handle={handle}
        rows={tags.map(({ of, name, count }) => ({
          key: tagKey(of),
          content: <TagChip tag={name} colour={colours.get(tagKey(of))} />,
          count: countText(count),
          onOpen: () => onOpen(of),
          tools: tools(of),
        }))}
      />
      {renaming !== undefined && (
        <RenameTagDialog
          tag={renaming}
          others={tags.filter(({ of }) => of !== renaming).map(({ name }) => name)}
          onRename={(to) => void articles.renameTag(renaming, to)}
          onClose={() => setRenaming(undefined)}
        />
      )}
    </>
  );
}

function colourName(colour: TagColour): string {
  return i18n.t(`saved.colours.${colour}`);
}
