import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Entry } from '../../core/library/entry.ts';
import { type EntryPatch, patched } from '../../core/library/entry-patch.ts';
import { NewerLibraryError } from '../../core/library/shard.ts';
import type { TagColour } from '../../core/library/tags.ts';
import { removed, restored } from '../../core/library/trash.ts';

/** What an operation has done, and what takes it back. */
export interface Done {
  readonly changed: number;
  readonly undo: string | null;
}

/** Where the saved articles come from and are changed; the entrypoint connects it to the browser. */
export interface SavedArticlesSource {
  /**
   * Calls back with all entries, newest first, and those in the trash apart: soon, and at each
   * change from anywhere. Before that once with the newest unread ones, if those are there sooner.
   * `onError` is told when storage cannot be read. Returns what ends it.
   */
  watch(
    onChange: (entries: readonly Entry[], removed: readonly Entry[]) => void,
    onError: (error: unknown) => void,
    options: { readonly onNewest: (entries: readonly Entry[]) => void },
  ): () => void;
  update(ids: readonly string[], patch: EntryPatch): Promise<Done>;
  remove(ids: readonly string[]): Promise<Done>;
  restore(ids: readonly string[]): Promise<Done>;
  /** Takes entries out of the trash for good. */
  erase(ids: readonly string[]): Promise<Done>;
  undo(token: string): Promise<Done>;
  renameTag(from: string, to: string): Promise<Done>;
  deleteTag(tag: string): Promise<Done>;
  colourTag(tag: string, colour: TagColour | null): Promise<Done>;
}

export type SavedState =
  | { status: 'reading' }
  /** `whole` is false while only the newest unread ones are known. */
  | { status: 'ready'; entries: readonly Entry[]; removed: readonly Entry[]; whole: boolean }
  /** `newer`: what is stored was written by a newer Byline, and is whole. */
  | { status: 'unreadable'; newer: boolean };

/** What can be done to articles, as it is said afterwards. */
export type Deed =
  | 'archived'
  | 'unarchived'
  | 'favoured'
  | 'unfavoured'
  | 'tagged'
  | 'untagged'
  | 'noted'
  | 'finished'
  | 'unfinished'
  | 'linkCopied'
  | 'exported'
  | 'removed'
  | 'restored'
  | 'erased'
  | 'tagRenamed'
  | 'tagDeleted'
  | 'tagColoured'
  | 'backupRestored'
  | 'undone';

/** What the last action did, told once and for a short while. */
export interface SavedNotice {
  /** Counts up, so that the same thing twice is told twice. */
  readonly number: number;
  readonly deed: Deed;
  readonly outcome: 'done' | 'disk-full' | 'failed';
  /** How many articles it was done to. */
  readonly count: number;
  /** The headline of the only one, or the tag. */
  readonly name?: string | undefined;
  readonly canUndo: boolean;
}

export interface SavedArticles {
  readonly state: ReadonlySignal<SavedState>;
  readonly notice: ReadonlySignal<SavedNotice | undefined>;
  update(entries: readonly Entry[], patch: EntryPatch, deed: Deed): Promise<void>;
  remove(entries: readonly Entry[]): Promise<void>;
  restore(entries: readonly Entry[]): Promise<void>;
  erase(entries: readonly Entry[]): Promise<void>;
  renameTag(from: string, to: string): Promise<void>;
  deleteTag(tag: string): Promise<void>;
  colourTag(tag: string, colour: TagColour | null): Promise<void>;
  /** Takes back the last thing done here; again, the one before that. */
  undo(): Promise<void>;
  /** Does what changes articles otherwise, and keeps what takes it back. False where it failed. */
  perform(deed: Deed, act: () => Promise<Done>): Promise<boolean>;
  /** Says that something was done to articles that changed nothing of them. */
  tell(deed: Deed, entries: readonly Entry[], outcome?: SavedNotice['outcome']): void;
  dismissNotice(): void;
  dispose(): void;
}

/** The saved articles as one surface sees them: followed, changed, and undone. */
export function createSavedArticles(source: SavedArticlesSource): SavedArticles {
  const stored = signal<SavedState>({ status: 'reading' });
  // Changed here, and not yet by storage: shown as they will be.
  const expected = signal<ReadonlyMap<string, Entry | undefined>>(new Map());
  const notice = signal<SavedNotice | undefined>();
  const undos: { token: string; told: Pick<SavedNotice, 'count' | 'name'> }[] = [];
  let notices = 0;

  const state = computed<SavedState>(() => {
    const now = stored.value;
    const changes = expected.value;
    if (now.status !== 'ready' || changes.size === 0) return now;
    return { ...now, ...withChanges(now, changes) };
  });

  const tell = (told: Omit<SavedNotice, 'number'>): void => {
    notices += 1;
    notice.value = { ...told, number: notices };
  };
  const forget = (ids: readonly string[]): void => {
    const gone = new Set(ids);
    expected.value = new Map([...expected.value].filter(([id]) => !gone.has(id)));
  };

  const unwatch = source.watch(
    (entries, removedOnes) => {
      stored.value = { status: 'ready', entries, removed: removedOnes, whole: true };
      if (expected.value.size > 0) expected.value = new Map();
    },
    (error) => {
      console.warn('The saved articles cannot be read.', error);
      stored.value = { status: 'unreadable', newer: error instanceof NewerLibraryError };
    },
    {
      onNewest: (entries) => {
        if (stored.value.status === 'reading' && entries.length > 0)
          stored.value = { status: 'ready', entries, removed: [], whole: false };
      },
    },
  );

  const attempt = async (
    act: () => Promise<Done>,
    given: Pick<SavedNotice, 'deed' | 'name'> & { readonly count?: number },
  ): Promise<boolean> => {
    let told = { count: 0, ...given };
    try {
      const { undo, changed } = await act();
      told = { count: changed, ...given };
      if (undo !== null) undos.push({ token: undo, told });
      tell({ ...told, outcome: 'done', canUndo: undo !== null });
      return true;
    } catch (error) {
      console.warn('The saved articles could not be changed.', error);
      tell({ ...told, outcome: isDiskFull(error) ? 'disk-full' : 'failed', canUndo: false });
      return false;
    }
  };

  const nameOf = (entries: readonly Entry[]): string | undefined =>
    entries.length === 1 ? entries[0]?.headline : undefined;

  /** Does something to articles, which are at once shown as they will be. */
  const change = async (
    entries: readonly Entry[],
    deed: Deed,
    act: (ids: readonly string[]) => Promise<Done>,
    apply: (entry: Entry) => Entry | undefined,
  ): Promise<void> => {
    if (entries.length === 0) return;
    const ids = entries.map(({ id }) => id);
    expected.value = new Map([
      ...expected.value,
      ...entries.map((entry) => [entry.id, apply(entry)] as const),
    ]);
    const told = { deed, count: entries.length, name: nameOf(entries) };
    const done = await attempt(() => act(ids), told);
    if (!done) forget(ids);
  };

  return {
    state,
    notice,
    update: (entries, patch, deed) =>
      change(
        entries,
        deed,
        (ids) => source.update(ids, patch),
        (entry) => patched(entry, patch, Date.now()),
      ),
    remove: (entries) =>
      change(entries, 'removed', source.remove, (entry) => removed(entry, Date.now())),
    restore: (entries) => change(entries, 'restored', source.restore, restored),
    erase: (entries) => change(entries, 'erased', source.erase, () => undefined),
    async renameTag(from, to) {
      await attempt(() => source.renameTag(from, to), { deed: 'tagRenamed', count: 1, name: to });
    },
    async deleteTag(tag) {
      await attempt(() => source.deleteTag(tag), { deed: 'tagDeleted', count: 1, name: tag });
    },
    async colourTag(tag, colour) {
      await attempt(() => source.colourTag(tag, colour), {
        deed: 'tagColoured',
        count: 1,
        name: tag,
      });
    },
    async undo() {
      const last = undos.pop();
      if (last === undefined) return;
      try {
        await source.undo(last.token);
        tell({ ...last.told, deed: 'undone', outcome: 'done', canUndo: false });
      } catch (error) {
        console.warn('It could not be undone.', error);
        undos.push(last);
        tell({ ...last.told, deed: 'undone', outcome: 'failed', canUndo: true });
      }
    },
    perform: (deed, act) => attempt(act, { deed }),
    tell: (deed, entries, outcome = 'done') =>
      tell({
        deed,
        outcome,
        count: entries.length,
        name: nameOf(entries),
        canUndo: false,
      }),
    dismissNotice() {
      notice.value = undefined;
    },
    dispose: unwatch,
  };
}

function withChanges(
  now: { entries: readonly Entry[]; removed: readonly Entry[] },
  changes: ReadonlyMap<string, Entry | undefined>,
): { entries: Entry[]; removed: Entry[] } {
  const all = [...now.entries, ...now.removed].flatMap((entry) =>
    changes.has(entry.id) ? (changes.get(entry.id) ?? []) : entry,
  );
  return {
    entries: all
      .filter(({ removedAt }) => removedAt === undefined)
      .sort((a, b) => b.savedAt - a.savedAt),
    removed: all
      .filter(({ removedAt }) => removedAt !== undefined)
      .sort((a, b) => (b.removedAt ?? 0) - (a.removedAt ?? 0)),
  };
}

/** Errors of the background carry their reason. */
function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'reason' in error && error.reason === 'disk-full';
}
