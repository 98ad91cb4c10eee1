import type { Article } from '../../core/article/article.ts';
import { BodyRecordSchema } from '../../core/library/records.ts';
import { openDatabase } from './database.ts';
import { parsed } from './parsed.ts';

export type Body = {
  readonly id: string;
  /** Sanitised when it was saved; to be sanitised again where it is shown. */
  readonly articleBody: string;
  readonly text: string;
  readonly article: Article;
};

/**
 * The text of a saved article. Undefined when there is none by that id, or when what is stored
 * cannot be read; that is left as it is.
 */
export async function readBody(id: string): Promise<Body | undefined> {
  const database = await openDatabase();
  const body = parsed(BodyRecordSchema, await database.get('bodies', id));
  if (body === undefined) return undefined;
  const { article } = body;
  return { id, articleBody: article.articleBody, text: article.text, article };
}
