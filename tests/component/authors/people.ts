import type { PeopleSource } from '../../../components/authors/people-state.ts';
import { withJoin, withoutJoin } from '../../../core/people/joins.ts';
import type { Join } from '../../../core/people/people.ts';

/** Joins kept in memory, as storage keeps them: told of soon after they are asked for, and when changed. */
export function memoryPeople(joins: readonly Join[] = []): {
  source: PeopleSource;
  current: () => readonly Join[];
} {
  let current = joins;
  let tell = (_: readonly Join[]): void => undefined;
  const change = async (changed: readonly Join[]): Promise<void> => {
    current = changed;
    tell(current);
  };
  return {
    current: () => current,
    source: {
      watch(onChange) {
        tell = onChange;
        queueMicrotask(() => onChange(current));
        return () => undefined;
      },
      join: (join) => change(withJoin(current, join)),
      part: (join) => change(withoutJoin(current, join)),
    },
  };
}
