import { useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../core/library/entry.ts';

/** Which rows of a list are selected. */
export interface Selection {
  /** Those of them that are in the list, in its order. */
  readonly entries: readonly Entry[];
  has(entry: Entry): boolean;
  toggle(entry: Entry): void;
  /** Selects all from the row that was selected last to this one. */
  extendTo(entry: Entry): void;
  selectAll(): void;
  clear(): void;
}

/** @param listed the rows there are, in their order */
export function useSelection(listed: readonly Entry[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string>(undefined);
  const entries = useMemo(
    () => (ids.size === 0 ? [] : listed.filter(({ id }) => ids.has(id))),
    [ids, listed],
  );
  return {
    entries,
    has: ({ id }) => ids.has(id),
    toggle({ id }) {
      anchor.current = id;
      setIds((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      });
    },
    extendTo({ id }) {
      const to = listed.findIndex((entry) => entry.id === id);
      const from = listed.findIndex((entry) => entry.id === anchor.current);
      if (to < 0) return;
      if (from < 0) anchor.current = id;
      const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
      setIds(
        (before) => new Set([...before, ...listed.slice(first, last + 1).map((one) => one.id)]),
      );
    },
    selectAll: () => setIds(new Set(listed.map(({ id }) => id))),
    clear() {
      anchor.current = undefined;
      if (ids.size > 0) setIds(new Set());
    },
  };
}
