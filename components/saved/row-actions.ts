import type { Entry } from '../../core/library/entry.ts';

/** What can be done to one article or to several; the same for keys, rows and selections. */
export interface RowActions {
  open(entry: Entry): void;
  archive(entries: readonly Entry[]): void;
  favour(entries: readonly Entry[]): void;
  tag(entries: readonly Entry[]): void;
  note(entry: Entry): void;
  finish(entries: readonly Entry[]): void;
  remove(entries: readonly Entry[]): void;
  restore(entries: readonly Entry[]): void;
  erase(entries: readonly Entry[]): void;
  copyLinks(entries: readonly Entry[]): void;
  exportEntries(entries: readonly Entry[]): void;
}
