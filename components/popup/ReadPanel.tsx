import { ArticleView } from '../ArticleView.tsx';
import type { ArticleTools } from '../article/article-tools.ts';
import type { AuthorActions } from '../authors/author-actions.ts';
import { NothingToRead } from './NothingToRead.tsx';
import type { PageState } from './page-state.ts';
import { ReadingSkeleton } from './ReadingSkeleton.tsx';

export interface ReadPanelProps {
  page: PageState;
  authorActions: AuthorActions;
  tools: ArticleTools;
  onAllowFiles: (() => void) | undefined;
  onReadAnyway: () => void;
  onPick: () => void;
  onReadSelection: (() => void) | undefined;
}

/** A popup cannot go to another page: what the text links to opens in a tab. */
function openLinksInTabs(body: HTMLElement): void {
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href]')) link.target = '_blank';
}

/** The article of the page in the tab, on its way, or why there is none. */
export function ReadPanel({ page, authorActions, tools, ...nothing }: ReadPanelProps) {
  switch (page.status) {
    case 'reading':
      return <ReadingSkeleton />;
    case 'article':
      return (
        <ArticleView
          article={page.article}
          layout="compact"
          authorActions={authorActions}
          tools={tools}
          onBodyShown={openLinksInTabs}
        />
      );
    case 'nothing':
      return <NothingToRead reason={page.reason} {...nothing} />;
  }
}
