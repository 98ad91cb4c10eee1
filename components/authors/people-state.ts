import { type ReadonlySignal, signal } from '@preact/signals';
import type { Join } from '../../core/people/people.ts';

/** Where the joins come from and are changed; the entrypoint connects it to the browser. */
export interface PeopleSource {
  /** Calls back with what is joined: soon, and at each change. Returns what ends it. */
  watch(onChange: (joins: readonly Join[]) => void): () => void;
  join(join: Join): Promise<unknown>;
  part(join: Join): Promise<unknown>;
}

/** What the last action did, told once and for a short while. */
export interface PeopleNotice {
  /** Counts up, so that the same thing twice is told twice. */
  readonly number: number;
  readonly event: 'joined' | 'parted' | 'failed';
  readonly names: readonly [string, string];
  readonly undo?: () => Promise<void>;
}

/** Which people the reader has said are one, as one surface sees and changes it. */
export interface People {
  readonly joins: ReadonlySignal<readonly Join[]>;
  readonly notice: ReadonlySignal<PeopleNotice | undefined>;
  /** @param names what the two are called, for what is said about it */
  join(join: Join, names: readonly [string, string]): Promise<void>;
  part(join: Join, names: readonly [string, string]): Promise<void>;
  dismissNotice(): void;
}

export function createPeople(source: PeopleSource): People {
  const joins = signal<readonly Join[]>([]);
  const notice = signal<PeopleNotice | undefined>();
  let notices = 0;
  source.watch((changed) => {
    joins.value = changed;
  });

  const attempt = async (
    act: () => Promise<unknown>,
    done: Omit<PeopleNotice, 'number'>,
  ): Promise<void> => {
    notices += 1;
    try {
      await act();
      notice.value = { ...done, number: notices };
    } catch (error) {
      console.warn('The people could not be changed.', error);
      notice.value = { number: notices, event: 'failed', names: done.names };
    }
  };
  const join: People['join'] = (pair, names) =>
    attempt(() => source.join(pair), { event: 'joined', names, undo: () => part(pair, names) });
  const part: People['part'] = (pair, names) =>
    attempt(() => source.part(pair), { event: 'parted', names, undo: () => join(pair, names) });

  return {
    joins,
    notice,
    join,
    part,
    dismissNotice() {
      notice.value = undefined;
    },
  };
}
