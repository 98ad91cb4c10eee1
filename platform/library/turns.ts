import { Commit, finish, type Operation } from './commit.ts';
import { type LibraryDatabase, openDatabase } from './database.ts';

/**
 * Whose turn it is to change the library: one after another, however many backgrounds there are, in
 * the order they were asked for. Operations that only change entries share a turn with those that
 * have come meanwhile, and with them the writing of the list, which takes most of the time.
 */

const LOCK = 'library';

/** Operations in one turn: few enough for the first of them not to wait long for its answer. */
const MOST = 100;

/** What an operation is going to change, and what it is answered with when that is written. */
export type Plan<T> = Operation & { readonly answer: (undo: string | null) => T };

type Waiting = {
  /** Records the operation. @returns what answers it when the list is written too */
  join(commit: Commit, database: LibraryDatabase): Promise<() => void>;
  reject(error: unknown): void;
};

/** The operations that whoever comes next may join. */
let joinable: Waiting[] | undefined;

/** An operation by itself. */
export function exclusively<T>(operation: (database: LibraryDatabase) => Promise<T>): Promise<T> {
  joinable = undefined;
  return turn(operation);
}

/**
 * An operation that changes entries and nothing else.
 * @param plan says what it changes when it is its turn; asked again where it has to be tried again
 */
export function together<T>(plan: (database: LibraryDatabase) => Promise<Plan<T>>): Promise<T> {
  return new Promise((resolve, reject) => {
    const waiting: Waiting = {
      async join(commit, database) {
        const planned = await plan(database);
        const undo = await commit.add(planned);
        return () => resolve(planned.answer(undo));
      },
      reject,
    };
    const group = joinable ?? begin();
    group.push(waiting);
    if (group.length === MOST) joinable = undefined;
  });
}

function begin(): Waiting[] {
  const group: Waiting[] = [];
  joinable = group;
  const close = (): void => {
    if (joinable === group) joinable = undefined;
  };
  turn((database) => {
    close();
    return writeTogether(database, group);
  }).catch((error: unknown) => {
    close();
    for (const { reject } of group) reject(error);
  });
  return group;
}

function turn<T>(operation: (database: LibraryDatabase) => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, async () => {
    const database = await openDatabase();
    await finish(database);
    return await operation(database);
  });
}

/** Each is answered when all are written. Where that fails, each is tried by itself. */
async function writeTogether(database: LibraryDatabase, group: readonly Waiting[]): Promise<void> {
  const commit = new Commit(database);
  try {
    const answers: (() => void)[] = [];
    for (const { join } of group) answers.push(await join(commit, database));
    await commit.write();
    for (const answer of answers) answer();
  } catch (error) {
    const [first, ...others] = group;
    if (others.length === 0) return first?.reject(error);
    await commit.takeBack();
    for (const each of group) await writeTogether(database, [each]);
  }
}
