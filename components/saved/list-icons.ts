import { Archive, BookOpen, Inbox, type LucideIcon, Star, Trash2 } from 'lucide-preact';
import type { StandingList } from '../../core/lists/list.ts';

/** What stands beside the name of a standing list, or in its place. */
export const LIST_ICONS: Readonly<Record<StandingList, LucideIcon>> = {
  unread: Inbox,
  archive: Archive,
  favourites: Star,
  'in-progress': BookOpen,
  trash: Trash2,
};
