import type { Density } from '../../core/lists/views.ts';

/**
 * CSS pixels a row takes; every row of a list the same. Comfortable has two lines of title and one of
 * what else there is, compact one of each, and a search adds the sentence it has found.
 */
export function rowHeightOf(options: {
  layout: 'popup' | 'sidebar' | 'page';
  density: Density;
  withExcerpts: boolean;
}): number {
  const { layout, density, withExcerpts } = options;
  const excerpt = withExcerpts ? 22 : 0;
  if (layout === 'popup') return 76 + excerpt;
  return (density === 'compact' ? 54 : 86) + excerpt;
}
