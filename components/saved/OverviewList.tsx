import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RowsHandle } from './SavedList.tsx';

export interface OverviewRow {
  readonly key: string;
  readonly content: ComponentChildren;
  readonly count: string;
  readonly onOpen: () => void;
  readonly tools?: ComponentChildren;
}

/** Tags or sites, one below the other, each leading to its articles. */
export function OverviewList({
  label,
  rows,
  handle,
}: {
  label: string;
  rows: readonly OverviewRow[];
  handle: { current: RowsHandle | null };
}) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const buttons = () => [
      ...(list.current?.querySelectorAll<HTMLElement>('.overview-row__open') ?? []),
    ];
    const moveTo = (index: number): void => {
      const all = buttons();
      all[Math.max(0, Math.min(index, all.length - 1))]?.focus();
    };
    const here = () => buttons().indexOf(document.activeElement as HTMLElement);
    handle.current = {
      move: (by) => moveTo(here() < 0 ? 0 : here() + by),
      movePages: (pages) => moveTo(here() + pages * 10),
      moveTo: (end) => moveTo(end === 'first' ? 0 : buttons().length - 1),
    };
  });
  return (
    <div class="saved-scroller">
      <ul ref={list} class="overview-list" aria-label={label}>
        {rows.map(({ key, content, count, onOpen, tools }) => (
          <li key={key} class="overview-row">
            <button type="button" class="overview-row__open" onClick={onOpen}>
              {content}
              <span class="overview-row__count">{count}</span>
            </button>
            {tools}
          </li>
        ))}
      </ul>
    </div>
  );
}
