import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Entry } from '../../core/library/entry.ts';
import { NewerLibraryError } from '../../core/library/shard.ts';

/** Where the saved articles come from and are changed; the entrypoint connects it to the browser. */
export interface SavedArticlesSource {
  /**
   * Calls back with all entries that are not in the trash, newest first: soon, and at each change
   * from anywhere. `onError` is told when storage cannot be read. Returns what ends it.
   */
  watch(
    onChange: (entries: readonly Entry[]) => void,
    onError: (error: unknown) => void,
  ): () => void;
  remove(id: string): Promise<unknown>;
  restore(id: string): Promise<unknown>;
}

export type SavedState =
  | { status: 'reading' }
  | { status: 'ready'; entries: readonly Entry[] }
  /** `newer`: what is stored was written by a newer Byline, and is whole. */
  | { status: 'unreadable'; newer: boolean };

/** What the last action did, told once and for a short while. */
export interface SavedNotice {
  /** Counts up, so that the same thing twice is told twice. */
  number: number;
  event: 'removed' | 'restored' | 'remove-failed' | 'restore-failed';
  headline: string;
}

export interface SavedArticles {
  readonly state: ReadonlySignal<SavedState>;
  readonly notice: ReadonlySignal<SavedNotice | undefined>;
  remove(entry: Entry): Promise<void>;
  /** Brings back what was removed last here; again, what was removed before that. */
  undo(): Promise<void>;
  dismissNotice(): void;
  dispose(): void;
}

/** The saved articles as one surface sees them: followed, changed, and undone. */
export function createSavedArticles(source: SavedArticlesSource): SavedArticles {
  const stored = signal<SavedState>({ status: 'reading' });
  // Removed here and still in the list we have: hidden until storage says the same.
  const leaving = signal<ReadonlySet<string>>(new Set());
  const notice = signal<SavedNotice | undefined>();
  const removed: Entry[] = [];
  let notices = 0;

  const state = computed<SavedState>(() => {
    const now = stored.value;
    if (now.status !== 'ready' || leaving.value.size === 0) return now;
    return { ...now, entries: now.entries.filter((entry) => !leaving.value.has(entry.id)) };
  });

  const tell = (event: SavedNotice['event'], entry: Entry) => {
    notices += 1;
    notice.value = { number: notices, event, headline: entry.headline };
  };
  const stay = (id: string) => {
    leaving.value = new Set([...leaving.value].filter((other) => other !== id));
  };
  const take = (entries: readonly Entry[]) => {
    stored.value = { status: 'ready', entries };
    if (leaving.value.size === 0) return;
    const present = new Set(entries.map((entry) => entry.id));
    leaving.value = new Set([...leaving.value].filter((id) => present.has(id)));
  };

  const unwatch = source.watch(take, (error) => {
    console.warn('The saved articles cannot be read.', error);
    stored.value = { status: 'unreadable', newer: error instanceof NewerLibraryError };
  });

  return {
    state,
    notice,
    async remove(entry) {
      leaving.value = new Set([...leaving.value, entry.id]);
      try {
        await source.remove(entry.id);
        removed.push(entry);
        tell('removed', entry);
      } catch (error) {
        console.warn('An article could not be removed.', error);
        stay(entry.id);
        tell('remove-failed', entry);
      }
    },
    async undo() {
      const entry = removed.pop();
      if (entry === undefined) return;
      try {
        await source.restore(entry.id);
        stay(entry.id);
        tell('restored', entry);
      } catch (error) {
        console.warn('An article could not be brought back.', error);
        removed.push(entry);
        tell('restore-failed', entry);
      }
    },
    dismissNotice() {
      notice.value = undefined;
    },
    dispose: unwatch,
  };
}
