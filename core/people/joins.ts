import * as v from 'valibot';
import type { Join } from './people.ts';

export const JoinSchema = v.pipe(v.tuple([v.string(), v.string()]), v.readonly());

/** What the reader has joined, as it is stored. */
export const JoinsSchema = v.object({ version: v.literal(1), joins: v.array(JoinSchema) });

/** The joins with one more; the same one twice is one. */
export function withJoin(joins: readonly Join[], join: Join): Join[] {
  return [...withoutJoin(joins, join), join];
}

/** The joins without one, whichever way round it was made. */
export function withoutJoin(joins: readonly Join[], [one, other]: Join): Join[] {
  return joins.filter(([a, b]) => !((a === one && b === other) || (a === other && b === one)));
}
