import {
  Archive,
  ArchiveRestore,
  CircleCheck,
  CircleDashed,
  Download,
  Ellipsis,
  ExternalLink,
  Link,
  Star,
  StickyNote,
  Tag,
  Trash2,
  Undo2,
} from 'lucide-preact';
import { i18n } from '#i18n';
import type { Entry } from '../../core/library/entry.ts';
import { MenuButton, type MenuChoice } from './MenuButton.tsx';
import type { RowActions } from './row-actions.ts';
import { webAddress } from './web-address.ts';

/** What can be done to an article, at its row: the usual as buttons, all of it in a menu. */
export function RowTools(props: { entry: Entry; tabIndex: number; actions: RowActions }) {
  const { entry, tabIndex, actions } = props;
  const one = [entry];
  const title = entry.headline;
  const button = (
    key: 'archive' | 'unarchive' | 'favour' | 'unfavour' | 'tag' | 'remove' | 'restore' | 'erase',
    Icon: typeof Archive,
    onClick: () => void,
    pressed?: boolean,
  ) => (
    <button
      type="button"
      class="icon-button row-tool"
      tabIndex={tabIndex}
      title={i18n.t(`saved.do.${key}`)}
      aria-label={i18n.t(`saved.doTo.${key}`, { title })}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon size={18} aria-hidden="true" />
    </button>
  );

  if (entry.removedAt !== undefined) {
    return (
      <>
        {button('restore', Undo2, () => actions.restore(one))}
        {button('erase', Trash2, () => actions.erase(one))}
      </>
    );
  }
  return (
    <>
      {button('favour', Star, () => actions.favour(one), entry.favourite)}
      {entry.state === 'archived'
        ? button('unarchive', ArchiveRestore, () => actions.archive(one))
        : button('archive', Archive, () => actions.archive(one))}
      {button('tag', Tag, () => actions.tag(one))}
      {button('remove', Trash2, () => actions.remove(one))}
      <MenuButton
        label={i18n.t('saved.doTo.more', { title })}
        choices={choicesFor(entry, actions)}
        tabIndex={tabIndex}
      >
        <Ellipsis size={18} aria-hidden="true" />
      </MenuButton>
    </>
  );
}

function choicesFor(entry: Entry, actions: RowActions): MenuChoice[] {
  const one = [entry];
  const original = webAddress(entry.url);
  const archived = entry.state === 'archived';
  const finished = entry.finishedAt !== undefined;
  return [
    {
      icon: Star,
      label: i18n.t(entry.favourite ? 'saved.do.unfavour' : 'saved.do.favour'),
      onChoose: () => actions.favour(one),
    },
    {
      icon: archived ? ArchiveRestore : Archive,
      label: i18n.t(archived ? 'saved.do.unarchive' : 'saved.do.archive'),
      onChoose: () => actions.archive(one),
    },
    { icon: Tag, label: i18n.t('saved.do.tag'), onChoose: () => actions.tag(one) },
    { icon: StickyNote, label: i18n.t('saved.do.note'), onChoose: () => actions.note(entry) },
    {
      icon: finished ? CircleDashed : CircleCheck,
      label: i18n.t(finished ? 'saved.do.unfinish' : 'saved.do.finish'),
      onChoose: () => actions.finish(one),
    },
    ...(original === undefined
      ? []
      : [
          {
            icon: ExternalLink,
            label: i18n.t('saved.openOriginal'),
            onChoose: () => void window.open(original, '_blank', 'noopener,noreferrer'),
          },
          {
            icon: Link,
            label: i18n.t('saved.do.copyLink'),
            onChoose: () => actions.copyLinks(one),
          },
        ]),
    {
      icon: Download,
      label: i18n.t('saved.do.export'),
      onChoose: () => actions.exportEntries(one),
    },
    { icon: Trash2, label: i18n.t('saved.do.remove'), onChoose: () => actions.remove(one) },
  ];
}
