import { rowHeightOf } from './row-height.ts';

/** Rows in the making, in the places the real ones will take. */
export function SavedSkeleton({ layout }: { layout: 'popup' | 'sidebar' | 'page' }) {
  const rowHeight = rowHeightOf({ layout, density: 'comfortable', withExcerpts: false });
  return (
    <div class="saved-skeleton" aria-hidden="true">
      <div class="search-field skeleton" />
      {[82, 64, 91, 48, 73].map((width) => (
        <div key={width} class="saved-skeleton-row" style={{ height: `${rowHeight}px` }}>
          <span class="thumbnail skeleton" />
          <span>
            <span class="skeleton skeleton-line" style={{ width: `${width}%` }} />
            <span class="skeleton skeleton-line" style={{ width: `${width / 2}%` }} />
          </span>
        </div>
      ))}
    </div>
  );
}
