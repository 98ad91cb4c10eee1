import { ArticleView } from '../ArticleView.tsx';
import { NothingToRead } from './NothingToRead.tsx';
import type { PageState } from './page-state.ts';
import { ReadingSkeleton } from './ReadingSkeleton.tsx';

export interface ReadPanelProps {
  page: PageState;
  onAllowFiles: (() => void) | undefined;
}

/** The article of the page in the tab, on its way, or why there is none. */
export function ReadPanel({ page, onAllowFiles }: ReadPanelProps) {
  switch (page.status) {
    case 'reading':
      return <ReadingSkeleton />;
    case 'article':
      return <ArticleView article={page.article} layout="compact" />;
    case 'nothing':
      return <NothingToRead reason={page.reason} onAllowFiles={onAllowFiles} />;
  }
}
