import * as v from 'valibot';
import type { Article } from '../../core/article/article.ts';
import { type StoredBody, StoredBodySchema } from '../../core/library/stored-body.ts';
import { openDatabase } from './database.ts';

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
  const body = parseBody(await database.get('bodies', id));
  if (body === undefined) return undefined;
  const { article } = body;
  return { id, articleBody: article.articleBody, text: article.text, article };
}

/** A stored record as a body, or undefined for one that is absent or cannot be read. */
export function parseBody(stored: unknown): StoredBody | undefined {
  if (stored === undefined) return undefined;
  const parsed = v.safeParse(StoredBodySchema, stored);
  if (!parsed.success) console.error('A saved body cannot be read', v.flatten(parsed.issues));
  return parsed.success ? parsed.output : undefined;
}
