import {
  Archive,
  BookOpen,
  CircleCheck,
  Globe,
  Hourglass,
  type LucideIcon,
  SearchX,
  Star,
  Tag,
  Trash2,
  Users,
} from 'lucide-preact';
import { i18n } from '#i18n';

/** Why a list has nothing to show. */
export type Emptiness =
  | 'unread'
  | 'archive'
  | 'favourites'
  | 'inProgress'
  | 'trash'
  | 'tags'
  | 'tag'
  | 'sites'
  | 'site'
  | 'authors'
  | 'author'
  | 'time'
  | 'search'
  | 'searchFailed';

const ICONS: Readonly<Record<Emptiness, LucideIcon>> = {
  unread: CircleCheck,
  archive: Archive,
  favourites: Star,
  inProgress: BookOpen,
  trash: Trash2,
  tags: Tag,
  tag: Tag,
  sites: Globe,
  site: Globe,
  authors: Users,
  author: Users,
  time: Hourglass,
  search: SearchX,
  searchFailed: SearchX,
};

/** A list without articles, in a library that has some: what it is for, or what to do. */
export function EmptyList({ why, query }: { why: Emptiness; query: string }) {
  const Icon = ICONS[why];
  return (
    <div class="saved-message saved-message--list" role="status">
      <Icon size={30} strokeWidth={1.5} aria-hidden="true" />
      <h2>
        {why === 'search'
          ? i18n.t('saved.noneTitle.search', { query })
          : i18n.t(`saved.noneTitle.${why}`)}
      </h2>
      <p>{i18n.t(`saved.noneWhat.${why}`)}</p>
    </div>
  );
}
