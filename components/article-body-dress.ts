import type { Article } from '../core/article/article.ts';
import type { ArticleTools } from './article/article-tools.ts';
import { dressCode } from './article/dress-code.tsx';
import { dressEmbeds } from './article/dress-embeds.ts';
import { dressNotes } from './article/dress-notes.ts';
import { dressPictures } from './article/dress-pictures.tsx';
import { dressTables } from './article/dress-tables.ts';
import { noteLinksInPrint } from './article/note-links-in-print.ts';
import { watchSelection } from './article/watch-selection.ts';

/**
 * Gives the article's text what it needs to be read well and what sanitised HTML cannot say. All that
 * takes up room is there at once; what is used rarely comes when it is used. Returns how to stop.
 */
export function dressBody(body: HTMLElement, article: Article, tools?: ArticleTools): () => void {
  for (const details of body.querySelectorAll('details')) details.open = true;
  const stops = [
    dressTables(body),
    dressCode(body, tools),
    dressEmbeds(body),
    dressPictures(body, tools),
    dressNotes(body, tools),
    noteLinksInPrint(body),
    ...(tools ? [watchSelection(body, article, tools)] : []),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
